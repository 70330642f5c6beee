import { expect, it } from 'vitest';
import { addressOf } from './address.ts';

it('leads from news of a claim to the claim, from an offer into the walk', () => {
  expect(addressOf({ claimId: 'clm_1', benefitKind: { id: 'knd_1' } })).toBe('/claims/clm_1');
  expect(addressOf({ claimId: null, benefitKind: { id: 'knd_1' } })).toBe('/apply?kind=knd_1');
  expect(addressOf({})).toBe('/claims');
});
