import { i18n } from '@lingui/core';
import { beforeAll, expect, it } from 'vitest';
import { readAnswer, type Typed } from './answer.ts';

beforeAll(() => i18n.loadAndActivate({ locale: 'ja', messages: {} }));

const nothing: Typed = { choice: '', absentFrom: '', absentUntil: '', hiredOn: '', note: '' };

it('wants a choice, and nothing else of one who confirms', () => {
  expect(readAnswer('ABSENCE', nothing)).toMatchObject({ issues: [{ field: 'choice' }] });
  expect(readAnswer('ABSENCE', { ...nothing, choice: 'CONFIRMED' })).toEqual({ days: {} });
});

it('reads the days that the type asks for, however they are typed', () => {
  const typed: Typed = {
    ...nothing,
    choice: 'CORRECTED',
    absentFrom: 'R8.5.1',
    absentUntil: '2026/5/31',
    hiredOn: 'no day',
  };
  expect(readAnswer('ABSENCE', typed)).toEqual({ days: { absentFrom: '2026-05-01', absentUntil: '2026-05-31' } });
  expect(readAnswer('SERVICE', { ...typed, hiredOn: '平成28年4月1日' })).toEqual({ days: { hiredOn: '2016-04-01' } });
});

it('names each day that cannot be read', () => {
  const typed: Typed = { ...nothing, choice: 'CORRECTED', absentFrom: '2026-02-30' };
  expect(readAnswer('ABSENCE', typed)).toMatchObject({ issues: [{ field: 'absentFrom' }, { field: 'absentUntil' }] });
});

it('wants a reason where nothing can be confirmed', () => {
  expect(readAnswer('ABSENCE', { ...nothing, choice: 'DECLINED', note: ' ' })).toMatchObject({
    issues: [{ field: 'note' }],
  });
  expect(readAnswer('ABSENCE', { ...nothing, choice: 'DECLINED', note: '記録がない' })).toEqual({ days: {} });
});
