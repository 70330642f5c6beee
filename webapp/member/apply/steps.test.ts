import { expect, it } from 'vitest';
import type { Answering, Kind } from '../../kit/questions.ts';
import { firstOpen, stepsOf } from './steps.ts';

const plain: Kind = { asks: [], relations: ['SELF'], onFile: false };
const kind = (more: Partial<Kind>, proofs = ['証明書']): Answering => ({ kind: { ...plain, ...more }, proofs });

it.each<[what: string, more: Partial<Kind>, steps: string[], proofs?: string[]]>([
  ['a wedding', { asks: ['PERSON_NAME'], occasion: { from: 'MARRIED' } }, ['date', 'person', 'proof', 'check']],
  ['a birthday on file', { onFile: true, occasion: { from: 'BORN' } }, ['date', 'check'], []],
  [
    'a death with relations to choose',
    { asks: ['RELATION', 'PERSON_NAME'], relations: ['SPOUSE', 'CHILD'] },
    ['date', 'relation', 'person', 'proof', 'check'],
  ],
  [
    'the entry into school, of which the day of birth tells the day',
    { asks: ['PERSON_NAME', 'PERSON_BORN'], occasion: { from: 'SCHOOL' } },
    ['person', 'born', 'proof', 'check'],
  ],
  ['an illness, by its own days', { asks: ['ABSENCE'] }, ['absence', 'proof', 'check']],
  ['a disability', { asks: ['GRADE'] }, ['date', 'grade', 'proof', 'check']],
  ['a fire', { asks: ['LOSS'] }, ['date', 'loss', 'proof', 'check']],
  ['a disaster', { asks: ['LOSS', 'FLOODED', 'PLACE'] }, ['date', 'place', 'loss', 'proof', 'check']],
  ['a check-up', { asks: ['INSTITUTION', 'EXAMINATION_FEE'] }, ['examined', 'institution', 'fee', 'proof', 'check']],
  ['a stay', { asks: ['STAY', 'COST'] }, ['facility', 'period', 'cost', 'proof', 'check']],
  ['a journey', { asks: ['JOURNEY'] }, ['agency', 'period', 'journey', 'companions', 'check'], []],
  ['a course', { asks: ['COURSE', 'COST'] }, ['course', 'period', 'cost', 'proof', 'check']],
])('asks of %s only what its rule needs', (_what, more, steps, proofs) => {
  expect(stepsOf(kind(more, proofs))).toEqual(steps);
});

it('does not ask for a day that is on file, nor for a relation that can only be one', () => {
  const birthday = kind({ onFile: true, occasion: { from: 'BORN' } }, []);
  expect(stepsOf({ ...birthday, eventOn: '2026-04-01', dayFollows: true })).toEqual(['check']);
  expect(stepsOf(kind({ asks: ['RELATION'], relations: ['CHILD'] }))).toEqual(['date', 'proof', 'check']);
});

it('asks again for a day that the member wrote, for the file does not know it', () => {
  const hiring = kind({ onFile: true, occasion: { from: 'HIRED' } }, []);
  expect(stepsOf({ ...hiring, eventOn: '2026-04-01', dayFollows: false })).toEqual(['date', 'check']);
});

it('goes on at the first question without an answer', () => {
  const marriage = kind({ asks: ['PERSON_NAME'] });
  expect(firstOpen({ ...marriage, documents: 0 })).toBe('date');
  expect(firstOpen({ ...marriage, eventOn: '2026-04-01', personName: '', documents: 0 })).toBe('person');
  expect(firstOpen({ ...marriage, eventOn: '2026-04-01', personName: '神戸 花', documents: 0 })).toBe('proof');
  expect(firstOpen({ ...marriage, eventOn: '2026-04-01', personName: '神戸 花', documents: 1 })).toBe('check');
});

it('takes nought for an answer, and a house that was not flooded', () => {
  const journey = { fromOn: '2026-04-01', untilOn: '2026-04-02', agency: 'agy_1', tour: '温泉', documents: 0 };
  expect(firstOpen({ ...kind({ asks: ['JOURNEY'] }, []), ...journey, companions: 0 })).toBe('check');
  const loss = { eventOn: '2026-04-01', lossPercent: 0, flooded: null, documents: 1 };
  expect(firstOpen({ ...kind({ asks: ['LOSS'] }), ...loss })).toBe('check');
});
