import { expect, it } from 'vitest';
import { fileSize, instant, instantDay, monthOrDay, yen } from './format.ts';

it('writes yen with separators', () => {
  expect(yen(20000)).toBe('20,000円');
  expect(yen(0)).toBe('0円');
});

it('writes instants in the time of Japan', () => {
  expect(instant('2026-03-31T15:05:00Z')).toBe('2026年4月1日 0:05');
  expect(instantDay('2026-03-31T14:59:00Z')).toBe('2026年3月31日');
});

it('writes an old payment as the month that it has, and a new one as its day', () => {
  expect(monthOrDay('2015-04')).toBe('2015年4月');
  expect(monthOrDay('2015-04-20')).toBe('平成27年4月20日（2015年）');
});

it('writes the size of a file', () => {
  expect(fileSize(120)).toBe('1 KB');
  expect(fileSize(340_400)).toBe('340 KB');
  expect(fileSize(1_310_000)).toBe('1.3 MB');
});
