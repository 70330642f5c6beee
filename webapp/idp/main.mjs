// The demo's identity provider: it stands in for the one that the scheme's
// terminals have, on loopback, with made-up staff, and keeps nothing.
import { createServer } from 'node:http';
import { handler } from './form.mjs';
import { makeProvider } from './provider.mjs';
import { settings } from './settings.mjs';

const s = settings(process.env);
const now = Date.now;
Date.now = () => now() + s.daysAhead * 86_400_000; // as the staff zone has it, which holds the time of the sign-in against its own
const provider = makeProvider(s);
const server = createServer(handler(provider, s));
server.listen(s.port, s.host, () => console.log(`identity provider for the demo: ${s.issuer}`));
for (const signal of ['SIGINT', 'SIGTERM']) {
  process.once(signal, () => {
    server.close(() => process.exit(0));
    server.closeAllConnections();
  });
}
