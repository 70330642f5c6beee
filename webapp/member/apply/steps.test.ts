import { expect, it } from 'vitest';
import { type Asks, firstOpen, stepsOf } from './steps.ts';

const marriage: Asks = { asks: ['PERSON_NAME'], relations: [], proofs: ['婚姻届受理証明書'] };
const birth: Asks = { asks: ['RELATION', 'PERSON_NAME'], relations: ['CHILD'], proofs: ['母子健康手帳'] };
const condolence: Asks = {
  asks: ['RELATION', 'PERSON_NAME'],
  relations: ['SPOUSE', 'CHILD', 'PARENT'],
  proofs: ['死亡診断書'],
};
const birthday: Asks = { asks: [], relations: [], proofs: [] };

it('asks only what the kind asks', () => {
  expect(stepsOf(marriage)).toEqual(['date', 'person', 'proof', 'check']);
  expect(stepsOf(condolence)).toEqual(['date', 'relation', 'person', 'proof', 'check']);
  expect(stepsOf(birthday)).toEqual(['date', 'check']);
});

it('does not ask for a relation that can only be one', () => {
  expect(stepsOf(birth)).toEqual(['date', 'person', 'proof', 'check']);
});

it('goes on at the first question without an answer', () => {
  expect(firstOpen(marriage, { documents: 0 })).toBe('date');
  expect(firstOpen(marriage, { eventOn: '2026-04-01', documents: 0 })).toBe('person');
  expect(firstOpen(marriage, { eventOn: '2026-04-01', personName: '神戸 花', documents: 0 })).toBe('proof');
  expect(firstOpen(marriage, { eventOn: '2026-04-01', personName: '神戸 花', documents: 1 })).toBe('check');
});
