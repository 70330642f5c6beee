import { useState } from 'react';
import { readFragment } from '../gen/fragment-masking.ts';
import type { DeskOrderFragment } from '../gen/graphql.ts';
import { today } from '../words/dates.ts';
import { DeskOrderOf } from './deskQueries.ts';
import type { Visitor } from './useScan.ts';

/** What is done at the desk for whoever stands there. */
export interface Choice {
  /** What waits for him, with what cannot be done at the desk. */
  orders: readonly DeskOrderFragment[];
  chosen: readonly DeskOrderFragment[];
  choose: (id: string, on: boolean) => void;
  /** The money is taken now, the tickets are handed out another day. */
  later: boolean;
  setLater: (on: boolean) => void;
  amount: number;
  pieces: number;
  /** Tickets without paper, whose codes are used now. */
  used: number;
}

const sum = (orders: readonly DeskOrderFragment[]) => orders.reduce((all, { quantity }) => all + (quantity ?? 0), 0);

/** Why an order cannot be served at the desk; nothing where it can. */
export function cannot({ status, payBy, payUntil, offering }: DeskOrderFragment): 'card' | 'over' | 'post' | undefined {
  if (status === 'ORDERED' && payBy === 'CARD') return 'card';
  if (status === 'ORDERED') return (payUntil ?? '') < today(new Date()) ? 'over' : undefined;
  return offering?.delivery === 'POST' ? 'post' : undefined;
}

/** What is shown as a QR code is used where that is scanned, and not because its member came for something else. */
const isUsed = ({ status, offering }: DeskOrderFragment) => status === 'PAID' && offering?.delivery === 'QR';

/** Keeps what of a visitor's orders is chosen: all that can be served or, where the code of one was scanned, that one. */
export function useChoice(visitor: Visitor | undefined): Choice {
  const [left, leave] = useState<{ of: Visitor | undefined; ids: string[]; later: boolean }>();
  const now = left?.of === visitor ? left : undefined;
  const orders = readFragment(DeskOrderOf, visitor?.person.waitingOrders) ?? [];
  const open = orders.filter((one) => !cannot(one));
  const one = open.find(({ id }) => id === visitor?.scanned?.id);
  const ids = now?.ids ?? open.filter((other) => (one ? other !== one : isUsed(other))).map(({ id }) => id);
  const later = now?.later ?? false;
  const chosen = open.filter(({ id, status }) => !ids.includes(id) && !(later && status === 'PAID'));
  const unpaid = chosen.filter(({ status }) => status === 'ORDERED');
  const given = later ? [] : chosen.filter(({ offering }) => offering?.delivery === 'PICK_UP');
  return {
    orders,
    chosen,
    choose: (id, on) => leave({ of: visitor, later, ids: on ? ids.filter((other) => other !== id) : [...ids, id] }),
    later,
    setLater: (on) => leave({ of: visitor, ids, later: on }),
    amount: unpaid.reduce((sum, { amount }) => sum + (amount ?? 0), 0),
    pieces: sum(given),
    used: sum(chosen.filter(isUsed)),
  };
}
