import { copiedDay, type Dates } from '../amendments/copied.ts';
import { noTerms, type TermTexts, termsOf, textsOf } from '../eligibility/terms.ts';
import { graphql } from '../gen/gql.ts';
import type { EventFormFragment, EventQuestion, EventSaveInput, OfferingWay, PayBy } from '../gen/graphql.ts';
import { lotteryOf } from '../offerings/entry.ts';
import { dayOf, momentOf, timeOf } from '../offerings/moments.ts';
import type { EntryRow } from '../shell/EntryRows.tsx';

/** What the form reads of an event. */
export const EventFormOf = graphql(`
  fragment EventForm on Event {
    id
    version
    status
    name
    description
    place
    fee
    companionsLimit
    bands {
      label
      from
      until
      fee
    }
    cancellation {
      days
      percent
    }
    asks
    sessions {
      id
      startsAt
      capacity
      lottery {
        id
        numberName
        drawOn
        decimals
      }
    }
    bookingFrom
    bookingUntil
    holdDays
    answerHours
    payBy
    eligibility { kind months from until areas }
    limitGroup {
      id
    }
    way
  }
`);

/** The boxes of the form that hold one text each. */
export interface Texts extends TermTexts {
  name: string;
  description: string;
  place: string;
  fee: string;
  companionsLimit: string;
  bookingFrom: string;
  bookingFromTime: string;
  bookingUntil: string;
  bookingUntilTime: string;
  holdDays: string;
  answerHours: string;
  way: string;
  numberName: string;
  drawOn: string;
  decimals: string;
  payBy: string;
  limitGroup: string;
}

/** The form as it is typed. */
export interface Typed extends Texts {
  bands: EntryRow[];
  cancellation: EntryRow[];
  sessions: EntryRow[];
  asks: EventQuestion[];
}

/** The scheme's table for a day trip, RULES.md. */
const usual = [
  { days: 11, percent: 0 },
  { days: 8, percent: 20 },
  { days: 2, percent: 30 },
  { days: 1, percent: 40 },
  { days: 0, percent: 50 },
];

const nothing: Typed = {
  ...{ name: '', description: '', place: '', fee: '', companionsLimit: '3' },
  ...{ bookingFrom: '', bookingFromTime: '10:00', bookingUntil: '', bookingUntilTime: '17:00' },
  ...{ holdDays: '7', answerHours: '48', payBy: 'COUNTER', limitGroup: '' },
  ...{ way: 'FIRST_COME', numberName: '', drawOn: '', decimals: '2' },
  ...noTerms,
  bands: [
    { key: 1, label: '大人', from: '12', until: '120', fee: '' },
    { key: 2, label: '小学生', from: '6', until: '11', fee: '' },
  ],
  cancellation: usual.map((step, key) => ({ key, days: String(step.days), percent: String(step.percent) })),
  sessions: [{ key: 1, day: '', time: '9:00', capacity: '' }],
  asks: ['TELEPHONE'],
};

/** The boxes as they stand when the form opens: the scheme's usual values, or as the event is. */
export function typedOf(known: EventFormFragment | undefined): Typed {
  if (!known) return nothing;
  const { name, description, place, bookingFrom, bookingUntil, asks } = known;
  return {
    ...{ name, description, place, asks, fee: String(known.fee), companionsLimit: String(known.companionsLimit) },
    ...{ bookingFrom: dayOf(bookingFrom), bookingFromTime: timeOf(bookingFrom) },
    ...{ bookingUntil: dayOf(bookingUntil), bookingUntilTime: timeOf(bookingUntil) },
    ...{ holdDays: String(known.holdDays), answerHours: String(known.answerHours) },
    way: known.way,
    ...lotteryTexts(known),
    payBy: known.payBy.join(' '),
    limitGroup: known.limitGroup?.id ?? '',
    ...textsOf(known.eligibility),
    bands: known.bands.map((b, key) => ({
      ...{ key, label: b.label, from: String(b.from), until: String(b.until), fee: String(b.fee) },
    })),
    cancellation: known.cancellation.map((s, key) => ({ key, days: String(s.days), percent: String(s.percent) })),
    sessions: known.sessions.map(({ id, startsAt, capacity }, key) => ({
      ...{ key, id, day: dayOf(startsAt ?? ''), time: timeOf(startsAt ?? ''), capacity: String(capacity) },
    })),
  };
}

/** What was typed, as it is sent; undefined where a day or an hour is none. Numbers that are none are refused by the server. */
export function entryOf(typed: Typed): Omit<EventSaveInput, 'id' | 'version'> | undefined {
  const bookingFrom = momentOf(typed.bookingFrom, typed.bookingFromTime);
  const bookingUntil = momentOf(typed.bookingUntil, typed.bookingUntilTime);
  const sessions = typed.sessions.map((row) => ({
    ...(text(row.id) && { id: text(row.id) }),
    startsAt: momentOf(text(row.day), text(row.time)) ?? '',
    capacity: numberOf(row.capacity),
  }));
  if (!bookingFrom || !bookingUntil || sessions.some(({ startsAt }) => !startsAt)) return undefined;
  const { name, description, place, asks } = typed;
  return {
    ...{ name, description, place, asks, bookingFrom, bookingUntil, sessions },
    ...{ fee: numberOf(typed.fee), companionsLimit: numberOf(typed.companionsLimit) },
    ...{ holdDays: numberOf(typed.holdDays), answerHours: numberOf(typed.answerHours) },
    payBy: typed.payBy.split(' ').filter(Boolean) as PayBy[],
    eligibility: termsOf(typed),
    limitGroup: typed.limitGroup || null,
    way: typed.way as OfferingWay,
    lottery: typed.way === 'LOTTERY' ? lotteryOf(typed) : null,
    bands: typed.bands.map((row) => ({
      ...{ label: text(row.label), from: numberOf(row.from), until: numberOf(row.until), fee: numberOf(row.fee) },
    })),
    cancellation: typed.cancellation.map((row) => ({ days: numberOf(row.days), percent: numberOf(row.percent) })),
  };
}

/** The form of a copy: all that the event says, with its dates moved or left out, and sessions of its own. */
export function copyOf(known: EventFormFragment, dates: Dates): Typed {
  const typed = typedOf(known);
  return {
    ...typed,
    bookingFrom: copiedDay(typed.bookingFrom, dates),
    bookingUntil: copiedDay(typed.bookingUntil, dates),
    drawOn: copiedDay(typed.drawOn, dates),
    sessions: typed.sessions.map((row) => ({ ...row, id: '', day: copiedDay(text(row.day), dates) })),
  };
}

/** The terms of the lotteries, which are those of the first session. */
function lotteryTexts({ sessions }: EventFormFragment): Pick<Texts, 'numberName' | 'drawOn' | 'decimals'> {
  const { numberName, drawOn, decimals } = sessions[0]?.lottery ?? { ...nothing, decimals: 2 };
  return { numberName, drawOn, decimals: String(decimals) };
}

const text = (typed: string | number | undefined) => String(typed ?? '');

function numberOf(typed: string | number | undefined): number {
  const plain = text(typed)
    .normalize('NFKC')
    .replace(/[,円名歳日%\s]/g, '');
  return /^\d{1,9}$/.test(plain) ? Number(plain) : -1;
}
