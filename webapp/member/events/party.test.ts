import { expect, test } from 'vitest';
import { ageOf, bandOf, companionsOf, feeOf } from './party.ts';

const bands = [
  { label: '大人', from: 12, until: 120, fee: 3000 },
  { label: '小学生', from: 6, until: 11, fee: 1500 },
];

test('an age is read in half and full width, and nothing else is one', () => {
  expect([ageOf('8'), ageOf('１２'), ageOf(' 8歳 '), ageOf(''), ageOf('-1'), ageOf('八')]).toEqual([
    8,
    12,
    8,
    undefined,
    undefined,
    undefined,
  ]);
});

test('a companion costs what his age costs, to both ends of a band', () => {
  expect([5, 6, 11, 12, 120, 121].map((age) => bandOf(bands, age)?.fee)).toEqual([
    undefined,
    1500,
    1500,
    3000,
    3000,
    undefined,
  ]);
});

test('a party costs all of them together', () => {
  const party = [
    { key: 1, relation: 'CHILD' as const, age: '8' },
    { key: 2, relation: 'SPOUSE' as const, age: '40' },
    { key: 3, relation: 'OTHER' as const, age: '' },
  ];
  expect(feeOf(3000, bands, party)).toBe(7500);
  expect(companionsOf(party).map(({ age }) => age)).toEqual([8, 40, -1]);
});
