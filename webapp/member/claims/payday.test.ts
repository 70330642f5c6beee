import { expect, it } from 'vitest';
import { payday } from './payday.ts';

it.each([
  ['2026-04-01', '2026-05-20'],
  ['2026-04-30', '2026-05-20'],
  ['2026-12-31', '2027-01-20'],
])('pays what was decided on %s on %s', (decided, paid) => {
  expect(payday(decided)).toBe(paid);
});
