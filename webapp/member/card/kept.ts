import type { CardQuery, Delivery, PayBy } from '../gen/graphql.ts';

/**
 * What the card shows, kept on the phone so that it opens without a line: the one thing about a member that stays there.
 * It holds what the card page shows and no more. Signing in and out erase it, and so does the server's word that its code
 * holds no longer.
 */
const shelf = 'card';
const place = '/card';

type Member = NonNullable<CardQuery['viewer']['member']>;
type Waiting = Member['waitingOrders'][number];
type Coming = Member['comingBookings'][number];

/** A signed code and the moment at which it ends. */
export interface Code {
  text: string;
  until: string;
}

/** An order that waits for its payment or for being handed out, as the card shows it. */
export interface KeptOrder {
  name: string;
  number: string;
  paid: boolean;
  delivery: Delivery;
  /** Where it is paid. */
  payBy: PayBy;
  quantity: number;
  amount: number;
  /** The last day to pay; of what waits for a card the moment. */
  payUntil: string;
  code: Code | null;
}

/** A booking that is shown at the door, as the card shows it. */
export interface KeptBooking {
  name: string;
  startsAt: string;
  people: number;
  /** What is typed at the door where no QR code can be read. */
  entryCode: string;
  code: Code | null;
}

/** The membership card, what waits at the desk, and what is shown at a door. */
export interface KeptCard {
  number: string;
  name: string;
  kana: string;
  company: string;
  joinedOn: string;
  code: Code | null;
  orders: KeptOrder[];
  /** None in what a release before this one kept. */
  bookings?: KeptBooking[];
  /** When the server said so. */
  at: string;
}

/** What the card shows of an answer of the server. */
export function cardOf(member: Member, at: string): KeptCard {
  return {
    number: member.number ?? '',
    name: member.name ?? '',
    kana: member.kana ?? '',
    company: member.employment?.company.name ?? '',
    joinedOn: member.joinedOn ?? '',
    code: plain(member.card),
    orders: (member.waitingOrders ?? []).map(orderOf),
    bookings: (member.comingBookings ?? []).map(bookingOf),
    at,
  };
}

function orderOf(order: Waiting): KeptOrder {
  return {
    name: order.title ?? '',
    number: order.number,
    paid: order.status === 'PAID',
    delivery: order.offering?.delivery ?? 'PICK_UP',
    payBy: order.payBy ?? 'COUNTER',
    quantity: order.quantity ?? 0,
    amount: order.amount ?? 0,
    payUntil: order.holdUntil ?? order.payUntil ?? '',
    code: plain(order.code),
  };
}

function bookingOf(booking: Coming): KeptBooking {
  return {
    name: booking.event?.name ?? '',
    startsAt: booking.session?.startsAt ?? '',
    people: booking.people ?? 0,
    entryCode: booking.entryCode ?? '',
    code: plain(booking.code),
  };
}

const plain = (code: Code | null): Code | null => code && { text: code.text, until: code.until };

let leaving = false;

/** Keeps the card, in place of the one before; not while its member signs out. */
export async function keepCard(card: KeptCard): Promise<void> {
  if (leaving || !globalThis.caches) return;
  const kept = await caches.open(shelf);
  await kept.put(place, Response.json(card));
  // Signing out may have begun while the phone wrote.
  if (leaving) await caches.delete(shelf);
}

/** The card that the phone keeps; undefined where it keeps none. */
export async function keptCard(): Promise<KeptCard | undefined> {
  const found = await globalThis.caches?.match(place, { cacheName: shelf });
  return found && ((await found.json()) as KeptCard);
}

/** Erases the card. Between `forLeaving` and the answer to signing out nothing is kept anew. */
export async function forgetCard(forLeaving = false): Promise<void> {
  leaving = forLeaving;
  await globalThis.caches?.delete(shelf);
}
