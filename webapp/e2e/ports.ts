import { createServer } from 'node:net';

// Below the range from which the system takes ports for connections that go out: one that is free here is not taken by
// some browser's connection before the server under test listens on it.
const first = 15_000;
const last = 32_000;

/** Finds different ports that nobody listens on, at random places, so that servers started at once do not meet. */
export async function freePorts(count: number): Promise<number[]> {
  const found = new Set<number>();
  while (found.size < count) {
    const port = first + Math.floor(Math.random() * (last - first));
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
