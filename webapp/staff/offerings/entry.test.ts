import { expect, it } from 'vitest';
import type { OfferingFormFragment } from '../gen/graphql.ts';
import { copyOf, entryOf, typedOf } from './entry.ts';

const known = {
  ...{ id: 'ofr_1', version: 3, status: 'PUBLISHED', name: '一日券', description: '', faceValue: 3000, price: 2100 },
  allotments: [
    { id: 'alt_1', name: '8月1日の券', quantity: 30 },
    { id: 'alt_2', name: '8月2日の券', quantity: 20 },
  ],
  ...{ memberLimit: 4, saleFrom: '2026-07-01T01:00:00Z', saleUntil: '2026-07-08T08:00:00Z', delivery: 'PICK_UP' },
  ...{ holdDays: 7, answerHours: 48, payBy: ['COUNTER'], way: 'FIRST_COME', eligibility: [], lottery: null },
} as unknown as OfferingFormFragment;

it('sends the allotments in their order, each as the one that it was', () => {
  const typed = typedOf(known);
  const [first, second] = typed.allotments;
  if (!first || !second) throw new Error('no rows');
  typed.allotments = [
    second,
    { ...first, name: '8月1日（昼）の券', quantity: '１，０００枚' },
    { key: 9, name: '8月3日の券' },
  ];
  expect(entryOf(typed).allotments).toEqual([
    { id: 'alt_2', name: '8月2日の券', quantity: 20 },
    { id: 'alt_1', name: '8月1日（昼）の券', quantity: 1000 },
    { name: '8月3日の券', quantity: -1 }, // nothing was typed, which is not none
  ]);
});

it('makes allotments of its own for a copy', () => {
  expect(entryOf(copyOf(known, 'none')).allotments).toEqual([
    { name: '8月1日の券', quantity: 30 },
    { name: '8月2日の券', quantity: 20 },
  ]);
});

it('sends the last day of the line of a lottery alone, a year later in a copy', () => {
  const drawn = {
    ...known,
    way: 'LOTTERY',
    lineUntil: '2026-09-30',
    lottery: { numberName: 'TOPIX', drawOn: '2026-07-09', decimals: 2 },
  };
  expect(entryOf(typedOf(drawn as typeof known)).lineUntil).toBe('2026-09-30');
  expect(entryOf(copyOf(drawn as typeof known, 'year')).lineUntil).toBe('2027-09-30');
  expect(entryOf({ ...typedOf(drawn as typeof known), way: 'FIRST_COME' }).lineUntil).toBeNull();
});

it('begins with one allotment that needs no name', () => {
  expect(typedOf(undefined).allotments).toHaveLength(1);
});
