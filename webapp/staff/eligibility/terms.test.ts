import { expect, it } from 'vitest';
import { noTerms, termsOf, textsOf } from './terms.ts';

const term = { months: 0, from: 0, until: 0, areas: [] };

it('sends no condition where nothing is typed', () => {
  expect(termsOf(noTerms)).toEqual([]);
  expect(termsOf({ enrolledMonths: ' ', ageFrom: '', ageUntil: ' ', areas: '、 ' })).toEqual([]);
});

it('reads numbers and beginnings of postal codes as people type them', () => {
  expect(termsOf({ enrolledMonths: '３か月', ageFrom: '20歳', ageUntil: '', areas: '650、651-11 652' })).toEqual([
    { kind: 'ENROLLED', months: 3 },
    { kind: 'AGE', from: 20, until: 150 },
    { kind: 'AREA', areas: ['650', '651-11', '652'] },
  ]);
  expect(termsOf({ ...noTerms, enrolledMonths: 'x' })).toEqual([{ kind: 'ENROLLED', months: -1 }]);
});

it('opens as it was kept', () => {
  const kept = [
    { ...term, kind: 'AGE' as const, from: 0, until: 39 },
    { ...term, kind: 'AREA' as const, areas: ['650', '65111'] },
  ];
  expect(textsOf(kept)).toEqual({ enrolledMonths: '', ageFrom: '', ageUntil: '39', areas: '650 65111' });
});
