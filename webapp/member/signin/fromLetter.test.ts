import { expect, it } from 'vitest';
import { fromLetter } from './fromLetter.ts';

it.each([
  ['#10000001.ABCD-EFGH-JKMN', { number: '10000001', code: 'ABCD-EFGH-JKMN' }],
  ['#A%2F1.ABCD', { number: 'A/1', code: 'ABCD' }],
  ['#10000001', undefined],
  ['#.ABCD', undefined],
  ['#%E0%A4%A.ABCD', undefined],
  ['', undefined],
])('reads the letter’s code in %s', (hash, found) => {
  expect(fromLetter(hash)).toEqual(found);
});
