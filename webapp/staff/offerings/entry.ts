import { parseDay } from '../../kit/caldate.ts';
import { copiedDay, type Dates } from '../amendments/copied.ts';
import { noTerms, termsOf, textsOf } from '../eligibility/terms.ts';
import { graphql } from '../gen/gql.ts';
import type { Delivery, OfferingFormFragment, OfferingWay, PayBy } from '../gen/graphql.ts';
import type { EntryRow } from '../shell/EntryRows.tsx';
import { dayOf, timeOf } from './moments.ts';

/** What the form reads of a ticket. */
export const OfferingFormOf = graphql(`
  fragment OfferingForm on Offering {
    id
    version
    status
    name
    description
    faceValue
    price
    allotments { id name quantity }
    memberLimit
    saleFrom
    saleUntil
    delivery
    holdDays
    answerHours
    lineUntil
    payBy
    way
    eligibility { kind months from until areas }
    limitGroup {
      id
    }
    lottery {
      id
      numberName
      drawOn
      decimals
    }
  }
`);

const nothing = {
  name: '',
  description: '',
  faceValue: '',
  price: '',
  memberLimit: '4',
  saleFrom: '',
  saleFromTime: '10:00',
  saleUntil: '',
  saleUntilTime: '17:00',
  delivery: 'PICK_UP',
  holdDays: '7',
  answerHours: '48',
  lineUntil: '',
  payBy: 'COUNTER',
  way: 'FIRST_COME',
  numberName: '',
  drawOn: '',
  decimals: '2',
  limitGroup: '',
  ...noTerms,
};

/** The boxes of the form that hold one text each. */
export type Texts = typeof nothing;

/** The form as it is typed. */
export interface Typed extends Texts {
  allotments: EntryRow[];
}

/** The fields as they stand when the form opens: empty with the scheme's usual values, or as the ticket is. */
export function typedOf(known: OfferingFormFragment | undefined): Typed {
  if (!known) return { ...nothing, allotments: [{ key: 0 }] };
  const { name, description, delivery, way, saleFrom, saleUntil } = known;
  const { numberName, drawOn, decimals } = known.lottery ?? { ...nothing, decimals: 2 };
  return {
    ...{ name, description, delivery, way },
    ...{ numberName, drawOn, decimals: String(decimals) },
    ...{ faceValue: String(known.faceValue), price: String(known.price) },
    allotments: known.allotments.map(({ id, name, quantity }, key) => ({ key, id, name, quantity: String(quantity) })),
    ...{ memberLimit: String(known.memberLimit), holdDays: String(known.holdDays) },
    ...{ payBy: known.payBy.join(' '), answerHours: String(known.answerHours) },
    lineUntil: known.lineUntil ?? '',
    ...textsOf(known.eligibility),
    limitGroup: known.limitGroup?.id ?? '',
    ...{ saleFrom: dayOf(saleFrom), saleFromTime: timeOf(saleFrom) },
    ...{ saleUntil: dayOf(saleUntil), saleUntilTime: timeOf(saleUntil) },
  };
}

/** What was typed, as it is sent; a number that is none is 0, which the server refuses with its field. */
export function entryOf({ name, description, delivery, payBy, way, allotments, ...typed }: Typed) {
  return {
    ...{ name, description, delivery: delivery as Delivery, payBy: payBy.split(' ').filter(Boolean) as PayBy[] },
    way: way as OfferingWay,
    eligibility: termsOf(typed),
    limitGroup: typed.limitGroup || null,
    ...(way === 'LOTTERY'
      ? { lottery: lotteryOf(typed), lineUntil: sent(typed.lineUntil) }
      : { lottery: null, lineUntil: null }),
    ...{ faceValue: numberOf(typed.faceValue), price: numberOf(typed.price) },
    allotments: allotments.map((row) => ({
      ...(row.id && { id: String(row.id) }),
      ...{ name: String(row.name ?? ''), quantity: manyOf(row) ?? -1 },
    })),
    ...{ memberLimit: numberOf(typed.memberLimit), holdDays: numberOf(typed.holdDays) },
    answerHours: numberOf(typed.answerHours),
  };
}

/** How many an allotment has; undefined where what was typed is no number. */
export function manyOf({ quantity }: EntryRow): number | undefined {
  const typed = plain(String(quantity ?? ''));
  return /^\d{1,9}$/.test(typed) ? Number(typed) : undefined;
}

/** The form of a copy: all that the ticket says, with its dates moved or left out, and allotments of its own. */
export function copyOf(known: OfferingFormFragment, dates: Dates): Typed {
  const typed = typedOf(known);
  return {
    ...typed,
    allotments: typed.allotments.map((row) => ({ ...row, id: '' })),
    saleFrom: copiedDay(typed.saleFrom, dates),
    saleUntil: copiedDay(typed.saleUntil, dates),
    drawOn: copiedDay(typed.drawOn, dates),
    lineUntil: copiedDay(typed.lineUntil, dates),
  };
}

/** The terms of a lottery as they are sent; the form refuses a day that is none. */
export function lotteryOf({ numberName, drawOn, decimals }: Pick<Typed, 'numberName' | 'drawOn' | 'decimals'>) {
  return { numberName, drawOn: sent(drawOn), decimals: numberOf(decimals) };
}

/** A day as it is sent; the form refuses what is none. */
function sent(typed: string): string {
  const parsed = parseDay(typed);
  return 'day' in parsed ? parsed.day : '';
}

function numberOf(text: string): number {
  const typed = plain(text);
  return /^\d{1,9}$/.test(typed) ? Number(typed) : 0;
}

const plain = (text: string) => text.normalize('NFKC').replace(/[,円枚日時間\s]/g, '');
