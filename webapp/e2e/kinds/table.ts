import { daysAgo } from '../member/steps.ts';
import { joys } from './joys.ts';
import { needs } from './needs.ts';
import { fixed } from './row.ts';
import { services } from './services.ts';

/** Every benefit that members claim themselves, with the amounts of RULES.md. */
export const table = [...joys, ...needs, ...services];

/** What a clerk files for an heir. */
export const filed = {
  kind: '死亡弔慰金（会員）',
  facts: {},
  cause: '事故',
  heir: '北　春子',
  relation: '配偶者',
  why: '原因が「事故」のときの200,000円です。',
  account: { symbol: '14080', number: '12345671', holder: 'キタ ハルコ', digits: '1234567', inFile: 'ｷﾀ ﾊﾙｺ' },
  yen: 200_000,
};

/** What the same heir claims that the member was owed: the day comes before that of the death. */
export const owed = {
  kind: '出産祝金',
  boxes: { 生まれた日: daysAgo(30), 相手の氏名: '北　秋子' },
  heir: filed.heir,
  relation: filed.relation,
  why: fixed('10,000'),
  account: { symbol: '14080', number: '23456781', holder: 'キタ ハルコ', digits: '2345678' },
  yen: 10_000,
};
