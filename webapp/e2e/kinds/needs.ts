import { daysAgo } from '../member/steps.ts';
import { asFiled, fixed, type Row } from './row.ts';

const at = daysAgo(20);
const disaster = { 被害にあわれた日: at };
const house = { 郵便番号: '650-0001' };
const died = { 亡くなられた日: daysAgo(15) };

/** Money in need, at a death and on leaving. */
export const needs: Row[] = [
  {
    kind: '傷病見舞金',
    facts: {},
    form: [{ お休みの最初の日: daysAgo(50), お休みの最後の日: daysAgo(21) }],
    proof: true,
    certified: 'お勤めを休まれた期間のご確認',
    covered: true,
    yen: 10_000,
    why: '30日以上の区分',
  },
  {
    kind: '重度障害見舞金',
    facts: {},
    form: [{ 認められた日: at }, { choose: '2級' }],
    proof: true,
    covered: true,
    yen: 50_000,
    why: fixed('50,000'),
  },
  {
    kind: '住宅災害見舞金（火災など）',
    facts: {},
    form: [disaster, { 損害の割合: '30' }],
    proof: true,
    seen: '30%',
    yen: 140_000,
    why: '損害が30%で、30%以上の区分の140,000円です。',
  },
  {
    kind: '住宅災害見舞金（自然災害）',
    facts: {},
    form: [disaster, house, { 損害の割合: '70' }],
    proof: true,
    seen: '70%',
    yen: 60_000,
    why: '損害が70%で、70%以上の区分の60,000円です。',
  },
  {
    kind: '死亡弔慰金（配偶者）',
    facts: {},
    form: [died, { 配偶者のお名前: '兵庫 節子' }],
    proof: true,
    seen: '兵庫 節子',
    yen: 50_000,
    why: fixed('50,000'),
  },
  {
    kind: '死亡弔慰金（子）',
    facts: {},
    form: [died, { お子さまのお名前: '灘 翔太' }],
    proof: true,
    seen: '灘 翔太',
    yen: 20_000,
    why: fixed('20,000'),
  },
  {
    kind: '死亡弔慰金（親）',
    facts: {},
    form: [died, { 親御さまのお名前: '中央 一郎' }],
    proof: true,
    seen: '中央 一郎',
    yen: 10_000,
    why: fixed('10,000'),
  },
  {
    kind: '退会餞別金',
    facts: { leftOn: daysAgo(20) },
    form: [asFiled],
    proof: true,
    yen: 5_000,
    why: fixed('5,000'),
  },
];
