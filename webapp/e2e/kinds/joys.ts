import { daysAgo } from '../member/steps.ts';
import { lastApril, yearsBefore } from './days.ts';
import { asFiled, born, fixed, type Row } from './row.ts';

const at = daysAgo(20);
const child = (age: number) => ({ お子さまの生年月日: yearsBefore(lastApril(), age) });

function service(years: number, yen: number, words: string): Row {
  const day = yearsBefore(daysAgo(40), years);
  return {
    kind: `永年勤続祝金（${years}年）`,
    facts: { bornOn: yearsBefore(day, 19), hiredOn: day, joinedOn: day },
    form: [],
    proof: false,
    certified: '入社の日のご確認',
    yen,
    why: fixed(words),
  };
}

/** Gifts that congratulate. */
export const joys: Row[] = [
  service(10, 5_000, '5,000'),
  service(20, 10_000, '10,000'),
  service(30, 20_000, '20,000'),
  {
    kind: '結婚祝金',
    facts: {},
    form: [{ 婚姻の届出をした日: at }, { お相手のお名前: '明石 渚' }],
    proof: true,
    seen: '明石 渚',
    yen: 20_000,
    why: fixed('20,000'),
  },
  {
    kind: '出産祝金',
    facts: {},
    form: [{ 生まれた日: at }, { お子さまのお名前: '須磨 海斗' }],
    proof: true,
    seen: '須磨 海斗',
    yen: 10_000,
    why: fixed('10,000'),
  },
  {
    kind: '小学校入学祝金',
    facts: {},
    form: [{ お子さまのお名前: '垂水 風花' }, child(6)],
    proof: true,
    seen: '垂水 風花',
    yen: 10_000,
    why: fixed('10,000'),
  },
  {
    kind: '中学校入学祝金',
    facts: {},
    form: [{ お子さまのお名前: '長田 大地' }, child(12)],
    proof: true,
    seen: '長田 大地',
    yen: 10_000,
    why: fixed('10,000'),
  },
  {
    kind: '二十歳祝金',
    facts: {
      bornOn: yearsBefore(daysAgo(30), 20),
      hiredOn: yearsBefore(daysAgo(300), 1),
      joinedOn: yearsBefore(daysAgo(300), 1),
    },
    form: [],
    proof: false,
    yen: 10_000,
    why: fixed('10,000'),
  },
  {
    kind: '還暦祝金',
    facts: { bornOn: yearsBefore(daysAgo(30), 60) },
    form: [],
    proof: false,
    yen: 10_000,
    why: fixed('10,000'),
  },
  {
    kind: '銀婚祝金',
    facts: { bornOn: yearsBefore(born, 5), marriedOn: yearsBefore(daysAgo(30), 25) },
    form: [asFiled],
    proof: true,
    yen: 10_000,
    why: fixed('10,000'),
  },
  {
    kind: '金婚祝金',
    facts: { bornOn: yearsBefore(born, 30), marriedOn: yearsBefore(daysAgo(30), 50) },
    form: [asFiled],
    proof: true,
    yen: 10_000,
    why: fixed('10,000'),
  },
];
