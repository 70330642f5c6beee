import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePorts } from './ports.ts';

/**
 * Starts one stripe-mock for the run, which holds what is asked of it against Stripe's own description of its interface, and
 * keeps no state; the payment providers of the servers under test find it in KYOSAI_TEST_STRIPE.
 */
export default async function start(): Promise<() => void> {
  const folder = mkdtempSync(join(tmpdir(), 'kyosai-stripe-'));
  const program = join(folder, 'stripe-mock');
  execFileSync('go', ['build', '-o', program, 'github.com/stripe/stripe-mock'], { stdio: 'inherit' });
  const [port] = await freePorts(1);
  const child = spawn(program, ['-http-port', String(port)], { stdio: 'ignore' });
  const address = `http://127.0.0.1:${port}`;
  await answering(address, child);
  process.env.KYOSAI_TEST_STRIPE = address;
  return () => {
    child.kill('SIGKILL');
    rmSync(folder, { recursive: true, force: true });
  };
}

async function answering(address: string, child: ChildProcess): Promise<void> {
  for (let i = 0; i < 300; i += 1) {
    if (child.exitCode !== null) throw new Error(`stripe-mock ended with ${child.exitCode}`);
    if (await fetch(address).catch(() => undefined)) return;
    await new Promise((later) => setTimeout(later, 200));
  }
  throw new Error('stripe-mock did not start within a minute');
}
