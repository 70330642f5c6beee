import { expect, it, vi } from 'vitest';
import { insist } from './lazily.ts';

it('loads a page again when the line was down', async () => {
  const load = vi.fn<() => Promise<string>>().mockRejectedValueOnce(new TypeError('offline')).mockResolvedValue('page');
  expect(await insist(load, [0, 0])).toBe('page');
  expect(load).toHaveBeenCalledTimes(2);
});

it('gives up after the last pause, so that the app can say so', async () => {
  const load = vi.fn<() => Promise<string>>().mockRejectedValue(new TypeError('offline'));
  await expect(insist(load, [0, 0])).rejects.toThrow('offline');
  expect(load).toHaveBeenCalledTimes(3);
});
