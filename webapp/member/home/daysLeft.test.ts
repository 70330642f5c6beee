import { expect, it } from 'vitest';
import { daysLeft, isNear } from './daysLeft.ts';

it("counts the days that are left by Japan's midnights", () => {
  expect(daysLeft('2026-04-01', new Date('2026-03-31T14:59:00Z'))).toBe(1);
  expect(daysLeft('2026-04-01', new Date('2026-03-31T15:00:00Z'))).toBe(0);
  expect(daysLeft('2027-04-01', new Date('2026-04-01T00:00:00Z'))).toBe(365);
});

it('calls thirty days near, as the warning does', () => {
  expect([31, 30, 0].map(isNear)).toEqual([false, true, true]);
});
