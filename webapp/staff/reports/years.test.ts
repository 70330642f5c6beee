import { expect, it } from 'vitest';
import { fiscalYearOf, yearsUntil } from './years.ts';

it('begins a fiscal year in April', () => {
  expect(fiscalYearOf('2026-03-31')).toBe(2025);
  expect(fiscalYearOf('2026-04-01')).toBe(2026);
});

it('shows ten years, the latest in front', () => {
  expect(yearsUntil(2026)).toHaveLength(10);
  expect(yearsUntil(2026)[0]).toBe(2026);
  expect(yearsUntil(2012)).toEqual([2012, 2011, 2010]);
});
