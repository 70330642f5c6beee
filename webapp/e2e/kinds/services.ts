import { daysAgo } from '../member/steps.ts';
import type { Row } from './row.ts';

/** What the other services pay. */
export const services: Row[] = [
  {
    kind: '人間ドック助成',
    facts: {},
    form: [
      { 受診日: daysAgo(30) },
      { 医療機関の名前: '見本健診センター', コースの名前: '一日人間ドック' },
      { 受診の費用: '20,000' },
    ],
    proof: true,
    covered: true,
    yen: 6_000,
    why: 'お支払いが20,000円で、20,000円以上の区分の6,000円です。',
  },
  {
    kind: '保養所利用助成',
    facts: {},
    form: [
      { choose: '見本荘 ありま' },
      { はじめにお泊まりの日: daysAgo(10), お帰りの日: daysAgo(8) },
      { 宿泊料: '18,000' },
    ],
    proof: true,
    seen: '見本荘 ありま',
    yen: 4_000,
    why: '1泊2,000円、2泊分で4,000円です。',
  },
  {
    kind: '講座受講助成',
    facts: {},
    form: [
      { 講座の名前: '簿記3級 通信講座' },
      { はじまりの日: daysAgo(90), 終わりの日: daysAgo(10) },
      { 受講料: '5,000' },
    ],
    proof: true,
    seen: '簿記3級',
    yen: 5_000,
    why: 'お支払いが5,000円で、5,000円以上の区分の5,000円です。',
  },
];
