import { i18n } from '@lingui/core';
import { beforeAll, expect, it } from 'vitest';
import type { Question as Asked } from '../gen/graphql.ts';
import { firstDayWord, lastDayWord, periodQuestion } from './dateWords.ts';
import { labelOf, type Worded } from './questionWords.ts';

beforeAll(() => i18n.loadAndActivate({ locale: 'ja', messages: {} }));

it.each<[Asked, string, string, string, string]>([
  ['STAY', 'いつお泊まりになりましたか', 'はじめにお泊まりの日', 'お帰りの日', '宿泊料'],
  ['JOURNEY', 'いつからいつまでの旅行ですか', 'ご出発の日', 'お帰りの日', 'お支払いになった金額'],
  ['COURSE', 'いつからいつまでの講座でしたか', 'はじまりの日', '終わりの日', '受講料'],
])('words the period by the question %s', (asked, question, first, last, cost) => {
  const kind = { asks: [asked, 'COST'] } as unknown as Worded['kind'];
  expect([periodQuestion(kind), firstDayWord(kind), lastDayWord(kind)]).toEqual([question, first, last]);
  expect(labelOf({ kind, relation: null }, 'cost')).toBe(cost);
});
