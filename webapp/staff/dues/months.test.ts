import { expect, test } from 'vitest';
import { lastMonths } from './months.ts';

test('the months of two years come newest first, over the turn of the year', () => {
  const months = lastMonths('2026-02-28');
  expect(months.slice(0, 4)).toEqual(['2026-02', '2026-01', '2025-12', '2025-11']);
  expect(months).toHaveLength(24);
});
