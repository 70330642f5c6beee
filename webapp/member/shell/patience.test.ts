import { expect, it, vi } from 'vitest';
import { type Busy, mostAgain, patiently, pauseBefore } from './patience.ts';

const busyIn = (answer: string): Busy | undefined =>
  answer.startsWith('busy') ? { after: 0, arrived: answer.split(' ')[1] } : undefined;

it('waits as long as the server asks, and anything up to a bound that doubles until half a minute', () => {
  const bounds = Array.from({ length: mostAgain }, (_, at) => pauseBefore(at + 1, 1000, () => 1));
  expect(bounds).toEqual([3000, 5000, 9000, 17000, 31000, 31000, 31000, 31000]);
  expect(pauseBefore(3, 2000, () => 0)).toBe(2000);
  expect(pauseBefore(3, 0, () => 0.25)).toBe(2000);
  expect(pauseBefore(1, 3_600_000, () => 0)).toBe(30_000);
});

it('sends again until the server takes it, with the stamp that the server gave', async () => {
  const send = vi
    .fn<(arrived: string | undefined) => Promise<string>>()
    .mockResolvedValueOnce('busy one')
    .mockResolvedValueOnce('busy')
    .mockResolvedValueOnce('busy two')
    .mockResolvedValue('done');
  const wait = vi.fn(async () => true);
  expect(await patiently(send, { busyIn, wait })).toEqual({ answer: 'done', arrived: undefined });
  expect(send.mock.calls.map(([arrived]) => arrived)).toEqual([undefined, 'one', 'one', 'two']);
  expect(wait).toHaveBeenCalledTimes(3);
});

it('says so in the end, when the server stays busy, and keeps the stamp for the next try', async () => {
  const send = vi.fn(async () => 'busy late');
  const end = await patiently(send, { busyIn, wait: async () => true }, 'early');
  expect(end).toEqual({ answer: 'busy late', arrived: 'late' });
  expect(send).toHaveBeenCalledTimes(1 + mostAgain);
  expect(send).toHaveBeenNthCalledWith(1, 'early');
});

it('sends nothing for somebody who has gone', async () => {
  const send = vi.fn(async () => 'busy');
  await patiently(send, { busyIn, wait: async () => false });
  expect(send).toHaveBeenCalledTimes(1);
});

it('asks nobody to wait for another refusal', async () => {
  const wait = vi.fn(async () => true);
  expect(await patiently(async () => 'sold out', { busyIn, wait })).toEqual({ answer: 'sold out', arrived: undefined });
  expect(wait).not.toHaveBeenCalled();
});
