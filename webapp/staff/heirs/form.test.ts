import { expect, test } from 'vitest';
import { answerOf, boxesOf, type HeirKind, inheritable, isTypedAnew, typedOf } from './form.ts';

const kind = (of: Partial<HeirKind>): HeirKind => ({
  id: 'knd_1',
  asks: [],
  relations: ['SELF'],
  onFile: false,
  mourning: false,
  birth: false,
  heir: false,
  ...of,
});

test('a form has the boxes of what its kind asks, whatever it is called', () => {
  expect(boxesOf(kind({ asks: ['CAUSE', 'HEIR'] }))).toEqual(['eventOn', 'cause']);
  expect(boxesOf(kind({ asks: ['ABSENCE'] }))).toEqual(['absentFrom', 'absentUntil']);
  expect(boxesOf(kind({ asks: ['STAY', 'COST'] }))).toEqual(['facility', 'fromOn', 'untilOn', 'cost']);
  expect(boxesOf(kind({ asks: ['PERSON_NAME', 'PERSON_BORN'], occasion: { from: 'SCHOOL' } }))).toEqual([
    'personName',
    'personBornOn',
  ]);
});

test('what only the member could use is not offered to heirs', () => {
  expect(inheritable(kind({ asks: ['JOURNEY'] }))).toBe(false);
  expect(inheritable(kind({ asks: ['STAY'] }))).toBe(true);
});

test('a box is read by its shape, and says what is wrong with it', () => {
  const sick = kind({ asks: ['ABSENCE'] });
  expect(answerOf(sick, 'absentFrom', 'R8.4.1')).toEqual({ answer: '2026-04-01' });
  expect(answerOf(sick, 'absentFrom', '')).toEqual({ wrong: 'missing' });
  expect(answerOf(sick, 'absentFrom', 'R8.2.30')).toEqual({ wrong: { day: 'calendar' } });
  expect(answerOf(sick, 'cost', '２５，０００円')).toEqual({ answer: 25_000 });
  expect(answerOf(sick, 'cost', 'たくさん')).toEqual({ wrong: 'number' });
  expect(answerOf(sick, 'grade', '2')).toEqual({ answer: 2 });
  expect(answerOf(sick, 'flooded', undefined)).toEqual({ answer: false });
  expect(answerOf(kind({ onFile: true }), 'eventOn', '')).toEqual({ answer: null });
});

test('a begun claim opens with what a clerk may read of it, the rest is typed anew', () => {
  expect(typedOf('knd_1', { eventOn: '2026-04-01', heirName: '神戸　花子', heirAddress: null })).toEqual({
    kind: 'knd_1',
    reply: '',
    eventOn: eraOf,
    heirName: '神戸　花子',
  });
  expect([isTypedAnew('eventOn'), isTypedAnew('absentFrom'), isTypedAnew('personName')]).toEqual([false, true, true]);
});

const eraOf = '令和8年4月1日';
