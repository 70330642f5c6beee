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

it('begins with one allotment that needs no name', () => {
  expect(typedOf(undefined).allotments).toHaveLength(1);
});
