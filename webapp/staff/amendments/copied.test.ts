import { expect, test } from 'vitest';
import { copiedDay, copiedFrom } from './copied.ts';

test('the dates of a copy are a year later, or left out', () => {
  expect(copiedDay('2026-04-01', 'year')).toBe('2027-04-01');
  expect(copiedDay('2028-02-29', 'year')).toBe('2029-02-28');
  expect(copiedDay('2026-04-01', 'none')).toBe('');
  expect(copiedDay('', 'year')).toBe('');
});

test('a form is copied from what its address says', () => {
  expect(copiedFrom('from=ofr_1&dates=none')).toEqual({ from: 'ofr_1', dates: 'none' });
  expect(copiedFrom('from=ofr_1')).toEqual({ from: 'ofr_1', dates: 'year' });
  expect(copiedFrom('')).toBeUndefined();
});
