import { expect, it } from 'vitest';
import { knownOf, noteWritten, versionOf } from './useSave.ts';

const read = { id: 'clm_1', version: 1, eventOn: null, personName: '', kind: { asks: ['PERSON_NAME'] } };

it('sends what was written a page before, though the claim is not read anew yet', () => {
  noteWritten(read, 2, { eventOn: '2026-05-10' });
  expect(versionOf(read)).toBe(2);
  expect(knownOf(read).eventOn).toBe('2026-05-10');
  noteWritten(read, 3, { personName: '神戸 花子' });
  expect(knownOf(read)).toMatchObject({ eventOn: '2026-05-10', personName: '神戸 花子' });
});

it('goes by the claim once that is as new as what was written', () => {
  const anew = { ...read, version: 3, eventOn: '2026-05-11', personName: '神戸 花子' };
  expect(versionOf(anew)).toBe(3);
  expect(knownOf(anew).eventOn).toBe('2026-05-11');
});
