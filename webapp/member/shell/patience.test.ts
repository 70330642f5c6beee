import { expect, it, vi } from 'vitest';
import { mostAgain, patiently, pauseBefore } from './patience.ts';

const isBusy = (answer: string) => answer === 'busy';

it('waits anything up to a bound that doubles until half a minute', () => {
  const bounds = Array.from({ length: mostAgain }, (_, at) => pauseBefore(at + 1, () => 1));
  expect(bounds).toEqual([2000, 4000, 8000, 16000, 30000, 30000, 30000, 30000]);
  expect(pauseBefore(3, () => 0)).toBe(0);
  expect(pauseBefore(3, () => 0.25)).toBe(2000);
});

it('sends again until the server takes it', async () => {
  const send = vi.fn<() => Promise<string>>().mockResolvedValue('done').mockResolvedValueOnce('busy');
  const wait = vi.fn(async () => true);
  expect(await patiently(send, { isBusy, wait })).toBe('done');
  expect(send).toHaveBeenCalledTimes(2);
  expect(wait).toHaveBeenCalledTimes(1);
});

it('says so in the end, when the server stays busy', async () => {
  const send = vi.fn(async () => 'busy');
  expect(await patiently(send, { isBusy, wait: async () => true })).toBe('busy');
  expect(send).toHaveBeenCalledTimes(1 + mostAgain);
});

it('sends nothing for somebody who has gone', async () => {
  const send = vi.fn(async () => 'busy');
  await patiently(send, { isBusy, wait: async () => false });
  expect(send).toHaveBeenCalledTimes(1);
});

it('asks nobody to wait for another refusal', async () => {
  const wait = vi.fn(async () => true);
  expect(await patiently(async () => 'sold out', { isBusy, wait })).toBe('sold out');
  expect(wait).not.toHaveBeenCalled();
});
