import { expect, it } from 'vitest';
import { addressOf } from './address.ts';

it('leads from news of a claim to the claim, from an offer to the home page', () => {
  expect(addressOf({ claimId: 'clm_1', benefitKind: { id: 'knd_1' } })).toBe('/claims/clm_1');
  expect(addressOf({ claimId: null, benefitKind: { id: 'knd_1' } })).toBe('/');
  expect(addressOf({ orderId: 'ord_1' })).toBe('/orders/ord_1');
  expect(addressOf({ orderId: 'ord_1', offeringId: 'ofr_1' })).toBe('/orders/ord_1');
  expect(addressOf({ offeringId: 'ofr_1' })).toBe('/tickets/ofr_1');
  expect(addressOf({ bookingId: 'bkg_1' })).toBe('/bookings/bkg_1');
  expect(addressOf({ eventId: 'evt_1' })).toBe('/events/evt_1');
  expect(addressOf({})).toBe('/me');
});
