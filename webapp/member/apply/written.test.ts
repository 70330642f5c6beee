import { expect, it } from 'vitest';
import type { Answers } from '../claims/answers.ts';
import { knownOf, noteWritten, versionOf } from './written.ts';

const kind = {
  asks: ['PERSON_NAME'],
  relations: ['SELF'],
  onFile: false,
  occasion: null,
};
const answers = { eventOn: null, personName: '', proofs: [], kind } as unknown as Answers;
const read = { id: 'clm_1', version: 1, reply: '' };

it('sends what was written a page before, though the claim is not read anew yet', () => {
  noteWritten(read, 2, { eventOn: '2026-05-10' });
  expect(versionOf(read)).toBe(2);
  expect(knownOf(read, answers).eventOn).toBe('2026-05-10');
  noteWritten(read, 3, { personName: '神戸 花子' });
  expect(knownOf(read, answers)).toMatchObject({ eventOn: '2026-05-10', personName: '神戸 花子' });
});

it('goes by the claim once that is as new as what was written', () => {
  const anew = { ...read, version: 3 };
  expect(versionOf(anew)).toBe(3);
  expect(knownOf(anew, { ...answers, eventOn: '2026-05-11', personName: '神戸 花子' }).eventOn).toBe('2026-05-11');
});

it('sends nothing that the kind does not ask', () => {
  expect(knownOf({ ...read, id: 'clm_2' }, { ...answers, cost: 1000, relation: 'SELF' })).toEqual({
    eventOn: null,
    personName: '',
    reply: '',
  });
});
