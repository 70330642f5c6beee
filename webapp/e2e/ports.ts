import { createServer } from 'node:net';

// Below the range from which the system takes ports for connections that go out: one that is free here is not taken by
// some browser's connection before the server under test listens on it.
const first = 15_000;
const last = 32_000;

// A server listens seconds after its ports were found; each worker of a run has ports of its own, so that none finds them too.
const workers = 8;
const worker = Number(process.env.TEST_PARALLEL_INDEX ?? 0) % workers;

/** Finds different ports that nobody listens on, at random places, so that servers of runs at once do not meet either. */
export async function freePorts(count: number): Promise<number[]> {
  const found = new Set<number>();
  while (found.size < count) {
    const port = first + worker + workers * Math.floor((Math.random() * (last - first)) / workers);
    if (await isFree(port)) found.add(port);
  }
  return [...found];
}

function isFree(port: number): Promise<boolean> {
  const server = createServer();
  return new Promise((answer) => {
    server.once('error', () => answer(false));
    server.listen(port, '127.0.0.1', () => server.close(() => answer(true)));
  });
}
