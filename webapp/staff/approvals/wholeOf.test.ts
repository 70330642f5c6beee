import { expect, it } from 'vitest';
import { wholeOf } from './wholeOf.ts';

it('reads a whole number with separators, a unit or in full width', () => {
  expect(wholeOf('50,000')).toBe(50000);
  expect(wholeOf('５００００円')).toBe(50000);
  expect(wholeOf(' 10 分')).toBe(10);
});

it('takes nothing else for a number', () => {
  for (const typed of ['', '-1', '1.5', '五万', '1e3', '1234567890']) expect(wholeOf(typed)).toBeUndefined();
});
