import { i18n } from '@lingui/core';
import { beforeAll, expect, it } from 'vitest';
import type { Field } from '../../kit/questions.ts';
import { type Answers, inputOf, readAnswer, textOf } from './answers.ts';

beforeAll(() => i18n.loadAndActivate({ locale: 'ja', messages: {} }));

const answers = {
  eventOn: '1988-04-01',
  relation: null,
  personName: '',
  cost: 25000,
  companions: 0,
  flooded: true,
  placePostalCode: '',
  facility: { id: 'fac_1', name: '有馬', prefecture: '兵庫県' },
  kind: { asks: ['STAY', 'COST'], relations: ['SELF'], occasion: null, mourning: false, birth: false },
  member: { postalCode: '6500001' },
} as unknown as Answers;

it('shows what is known in the field: the answer, or what is on file', () => {
  expect(textOf(answers, 'eventOn', 'ja')).toBe('昭和63年4月1日');
  expect(textOf(answers, 'eventOn', 'en')).toBe('1988-04-01');
  expect(textOf(answers, 'cost', 'ja')).toBe('25000');
  expect(textOf(answers, 'companions', 'ja')).toBe('0');
  expect(textOf(answers, 'facility', 'ja')).toBe('fac_1');
  expect(textOf(answers, 'placePostalCode', 'ja')).toBe('6500001');
  expect(textOf(answers, 'personName', 'ja')).toBe('');
  expect(textOf(answers, 'flooded', 'ja')).toBe('yes');
});

it('sends the fields that are asked, the facility by its key, and no other', () => {
  expect(inputOf(answers, ['facility', 'cost'])).toEqual({ facility: 'fac_1', cost: 25000 });
});

it.each<[Field, string, object]>([
  ['eventOn', 'R8.4.1', { eventOn: '2026-04-01' }],
  ['cost', '２５，０００円', { cost: 25000 }],
  ['companions', '2人', { companions: 2 }],
  ['lossPercent', '30%', { lossPercent: 30 }],
  ['grade', '2', { grade: 2 }],
  ['cause', 'TRAFFIC', { cause: 'TRAFFIC' }],
  ['tour', ' 秋の旅 ', { tour: '秋の旅' }],
  ['flooded', 'no', { flooded: false }],
])('reads %s as it is typed: %s', (field, text, answer) => {
  expect(readAnswer(answers, field, text)).toEqual({ answer });
});

it.each<[Field, string, string]>([
  ['eventOn', '', '日付を入力してください。'],
  ['cost', '二万円', '宿泊料を数字で入力してください。'],
  ['cost', '', '宿泊料を入力してください。'],
  ['companions', '-1', 'ご一緒の人数を数字で入力してください。'],
  ['facility', '', '保養所をお選びください。'],
  ['tour', '　', 'ツアーの名前を入力してください。'],
])('says what is wrong with %s: "%s"', (field, text, problem) => {
  expect(readAnswer(answers, field, text)).toEqual({ problem });
});
