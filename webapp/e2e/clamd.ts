import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The text that every scanner knows as harmless and finds all the same; put together here, so that none finds our source. */
export const infected = ['X5O!P%@AP[4\\PZX54(P^)7CC)7}', '$EICAR-STANDARD-', 'ANTIVIRUS-TEST-FILE!$H+H*'].join('');

/** Starts one real clamd for the run, which knows one virus; the servers under test find it in KYOSAI_TEST_CLAMD. */
export default async function start(): Promise<() => void> {
  const program = '/usr/sbin/clamd';
  if (!existsSync(program)) throw new Error('no clamd: apt-get install clamav-daemon');
  const folder = mkdtempSync(join(tmpdir(), 'kyosai-clamd-'));
  const socket = join(folder, 's');
  writeFileSync(join(folder, 'test.ndb'), `Kyosai.Test.EICAR:0:*:${Buffer.from(infected).toString('hex')}\n`);
  const settings = { DatabaseDirectory: folder, TemporaryDirectory: folder, LocalSocket: socket, Foreground: 'yes' };
  const limits = { StreamMaxLength: '20M', MaxFileSize: '20M', MaxThreads: '2' };
  const lines = Object.entries({ ...settings, ...limits }).map((entry) => entry.join(' '));
  writeFileSync(join(folder, 'clamd.conf'), `${lines.join('\n')}\n`);
  const child = spawn(program, [`--config-file=${join(folder, 'clamd.conf')}`], { stdio: 'ignore' });
  await answering(socket, child);
  process.env.KYOSAI_TEST_CLAMD = `unix:${socket}`;
  return () => {
    child.kill('SIGKILL');
    rmSync(folder, { recursive: true, force: true });
  };
}

async function answering(socket: string, child: ChildProcess): Promise<void> {
  for (let i = 0; i < 300; i += 1) {
    if (child.exitCode !== null) throw new Error(`clamd ended with ${child.exitCode}`);
    if (await reached(socket)) return;
    await new Promise((later) => setTimeout(later, 200));
  }
  throw new Error('clamd did not start within a minute');
}

function reached(socket: string): Promise<boolean> {
  return new Promise((done) => {
    const line = connect(socket);
    line.once('connect', () => done(true)).once('error', () => done(false));
    line.once('close', () => line.destroy());
    line.on('connect', () => line.end());
  });
}
