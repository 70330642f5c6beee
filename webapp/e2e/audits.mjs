// Runs npm graphql-http's audits of GraphQL over HTTP and prints the results as JSON. With a URL it audits that API;
// without one it starts the built binary with the developer's switch on and audits both zones.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { serverAudits } from 'graphql-http';

/** The audits that want GET, which the API refuses on purpose: a page of another site can cause one. */
const wantGet = ['5A70', 'D6D5', '6A70'];

const root = resolve(import.meta.dirname, '../..');

async function audit(url, prefix = '') {
  const fetchFn = (target, init) => fetch(target, { ...init, headers: { ...init?.headers, 'Kyosai-Request': '1' } });
  const results = [];
  for (const { id, name, fn } of serverAudits({ url, fetchFn })) {
    const result = await fn();
    const refused = wantGet.includes(id) && result.status !== 'ok' && result.response?.status === 405;
    results.push({ id: prefix + id, name, status: refused ? 'refused' : result.status, reason: result.reason });
  }
  return results;
}

function freePort() {
  const server = createServer();
  return new Promise((found, fail) => {
    server.once('error', fail);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => found(port));
    });
  });
}

async function zone(name, data) {
  const port = await freePort();
  const env = {
    ...process.env,
    KYOSAI_DATA: data,
    KYOSAI_DEVELOPER: 'true',
    [`KYOSAI_${name.toUpperCase()}_LISTEN`]: `127.0.0.1:${port}`,
  };
  await ended(spawn(join(root, 'bin/kyosai'), ['migrate'], { env, cwd: root, stdio: ['ignore', 'ignore', 'inherit'] }));
  const child = spawn(join(root, 'bin/kyosai'), ['serve', name], {
    env,
    cwd: root,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let log = '';
  child.stderr.on('data', (chunk) => {
    log += chunk;
  });
  try {
    await answering(`http://127.0.0.1:${port}/healthz`, child, () => log);
    return await audit(`http://127.0.0.1:${port}/graphql`, `${name} `);
  } finally {
    const gone = ended(child);
    child.kill('SIGTERM');
    await gone;
  }
}

function ended(child) {
  return new Promise((done, fail) => {
    child.once('error', fail);
    child.once('exit', done);
  });
}

async function answering(url, child, log) {
  for (let i = 0; i < 150; i++) {
    if (child.exitCode !== null) throw new Error(`the server ended with ${child.exitCode}:\n${log()}`);
    const answer = await fetch(url).catch(() => undefined);
    if (answer?.ok) return;
    await new Promise((later) => setTimeout(later, 100));
  }
  throw new Error(`the server does not answer at ${url}:\n${log()}`);
}

const given = process.argv[2];
const data = mkdtempSync(join(tmpdir(), 'kyosai-audits-'));
try {
  const results = given ? await audit(given) : [...(await zone('public', data)), ...(await zone('staff', data))];
  console.log(JSON.stringify(results, null, 1));
} finally {
  rmSync(data, { recursive: true, force: true });
}
