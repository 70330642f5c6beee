import { expect, it } from 'vitest';
import { monthsFrom, wholeNumber } from './runDialog.ts';

it('reads an amount as people type it', () => {
  expect(['40000', '40,000', '４０，０００円', ' 40000 円'].map(wholeNumber)).toEqual([40000, 40000, 40000, 40000]);
});

it('reads nothing into what is no whole number', () => {
  expect(['', '4万', '4.5', '-1'].map(wholeNumber).every(Number.isNaN)).toBe(true);
});

it('counts months on over the turn of a year', () => {
  expect(monthsFrom('2026-11', 3)).toEqual(['2026-11', '2026-12', '2027-01']);
});
