import { expect, it } from 'vitest';
import { signed, wholeNumber } from './useStockWords.ts';

it('reads a number in any width, with separators and units, and nothing else', () => {
  for (const [typed, read] of [
    ['７', 7],
    ['4,100円', 4100],
    [' 30枚 ', 30],
    ['0', 0],
  ] as const) {
    expect(wholeNumber(typed)).toBe(read);
  }
  for (const typed of ['', '-1', '1.5', '十', '1234567890', 'x1']) expect(wholeNumber(typed)).toBe(-1);
});

it('writes what comes with a plus and what goes with a minus', () => {
  expect([signed(10), signed(-2), signed(0)]).toEqual(['+10', '-2', '0']);
});
