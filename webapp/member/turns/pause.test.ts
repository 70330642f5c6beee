import { expect, it } from 'vitest';
import { pauseUntilAsked } from './pause.ts';

it('asks soon after the opening, and every few seconds from then on', () => {
  expect(pauseUntilAsked(0, 20_000, () => 0)).toBe(22_000);
  expect(pauseUntilAsked(0, 20_000, () => 1)).toBe(26_000);
  expect(pauseUntilAsked(30_000, 20_000, () => 0.5)).toBe(4_000);
});

it('asks once a minute, whatever the phone’s clock says', () => {
  expect(pauseUntilAsked(0, 1_800_000, () => 0)).toBe(62_000);
});
