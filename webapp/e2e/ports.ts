import { type AddressInfo, createServer, type Server } from 'node:net';

/** Finds ports that nobody listens on; all are held until the last is found, so none comes twice. */
export async function freePorts(count: number): Promise<number[]> {
  const servers = await Promise.all(Array.from({ length: count }, listen));
  const ports = servers.map((s) => (s.address() as AddressInfo).port);
  await Promise.all(servers.map((s) => new Promise((closed) => s.close(closed))));
  return ports;
}

function listen(): Promise<Server> {
  const server = createServer();
  return new Promise((ready, fail) => {
    server.once('error', fail);
    server.listen(0, '127.0.0.1', () => ready(server));
  });
}
