import { expect, it } from 'vitest';
import { inTurn } from './inTurn.ts';

it('runs once more after the run during which it was asked for', async () => {
  const begun: (() => void)[] = [];
  const run = inTurn(() => new Promise((done) => begun.push(done)));
  const first = run();
  run();
  run();
  expect(begun).toHaveLength(1);
  begun[0]?.();
  await Promise.resolve();
  await Promise.resolve();
  expect(begun).toHaveLength(2);
  begun[1]?.();
  await first;
  expect(begun).toHaveLength(2);
});

it('can be asked for again after it failed', async () => {
  let runs = 0;
  const run = inTurn(async () => {
    runs += 1;
    if (runs === 1) throw new Error('the line broke');
  });
  await expect(run()).rejects.toThrow('the line broke');
  await run();
  expect(runs).toBe(2);
});
