import { expect, it } from 'vitest';
import type { EventFormFragment } from '../gen/graphql.ts';
import { copyOf, entryOf, typedOf } from './entry.ts';

const known = {
  ...{ id: 'evt_1', version: 3, status: 'PUBLISHED', name: '城崎の温泉', description: '', place: '三宮駅', fee: 3000 },
  ...{ companionsLimit: 3, bands: [], cancellation: [], asks: [], holdDays: 7, answerHours: 48, payBy: ['COUNTER'] },
  ...{ bookingFrom: '2026-07-01T01:00:00Z', bookingUntil: '2026-07-08T08:00:00Z', way: 'FIRST_COME', eligibility: [] },
  sessions: [{ id: 'evs_1', startsAt: '2026-08-01T00:00:00Z', capacity: 40, lottery: null }],
  limitGroup: { id: 'lmg_1' },
} as unknown as EventFormFragment;

it('has a copy share the limit that the event shares, with sessions of its own', () => {
  const copy = entryOf(copyOf(known, 'year'));
  expect(copy?.limitGroup).toBe('lmg_1');
  expect(copy?.sessions).toMatchObject([{ capacity: 40 }]);
  expect(copy?.sessions[0]).not.toHaveProperty('id');
});

it('shares no limit where none is chosen', () => {
  expect(entryOf({ ...typedOf(known), limitGroup: '' })?.limitGroup).toBeNull();
});
