import { isLong, ofBooking, readCode, typed } from './code.ts';
import type { Digests, List, Row } from './list.ts';

/** What was done at the door and is not known to be in the list yet. */
export interface Entry {
  key: string;
  ticket: string;
  heads: number[];
  at: string;
  /** The key of the entry that was a wrong tap. */
  undoes: string | null;
}

/** What the door says to a code. */
export type Answer =
  | { is: 'ADMIT'; ticket: string; left: number[]; in: number[] }
  | { is: 'ENTERED'; at: string; in: number[] }
  | { is: 'CLOSED' | 'OTHER' | 'FORGED' | 'EXPIRED' | 'NO_BOOKING' | 'VOID' | 'UNPAID' | 'WAITING' | 'ENDED' };

/** What a device knows when somebody shows a code. */
export interface Known {
  list: List;
  digests: Digests;
  queue: readonly Entry[];
  /** The server said that the door is closed. */
  closed: boolean;
}

/** Answers a code that was scanned or typed: signed by the scheme, of this session, with a place, and not in yet. */
export async function answerTo(code: string, { list, digests, queue, closed }: Known, now: number): Promise<Answer> {
  if (closed || now >= Date.parse(list.until)) return { is: 'CLOSED' };
  if (!isLong(code)) {
    const row = await rowOfTyped(code, list, digests);
    return row ? ofRow(row, queue) : { is: 'FORGED' };
  }
  const read = await readCode(code, list.keys);
  if (!read) return { is: 'FORGED' };
  if (read.kind !== ofBooking) return { is: 'NO_BOOKING' };
  if (now >= read.until * 1000) return { is: 'EXPIRED' };
  const ticket = await digests.ofTicket(read.subject);
  const row = list.rows.find((one) => one.ticket === ticket);
  if (!row) return { is: 'OTHER' };
  if (row.from !== null && read.signed < row.from) return { is: 'VOID' };
  return ofRow(row, queue);
}

async function rowOfTyped(code: string, list: List, digests: Digests): Promise<Row | undefined> {
  if (typed(code).length !== 12) return undefined;
  const digest = await digests.ofCode(code);
  return list.rows.find((one) => one.code === digest);
}

function ofRow(row: Row, queue: readonly Entry[]): Answer {
  if (row.is !== 'OK') return { is: row.is };
  const { heads, at } = inNow(row, queue);
  const left = row.heads.map((booked, i) => Math.max(0, booked - (heads[i] ?? 0)));
  if (total(left) === 0) return { is: 'ENTERED', at: at ?? '', in: heads };
  return { is: 'ADMIT', ticket: row.ticket, left, in: heads };
}

/** Who of a booking is in: what the list says, and what this device did since. */
export function inNow(row: Row, queue: readonly Entry[]): { heads: number[]; at: string | null } {
  const heads = [...row.in];
  let { at } = row;
  for (const entry of queue) {
    if (entry.ticket !== row.ticket) continue;
    entry.heads.forEach((n, i) => {
      heads[i] = Math.max(0, (heads[i] ?? 0) + (entry.undoes ? -n : n));
    });
    at ??= entry.at;
  }
  return { heads, at };
}

/** How many people have their places, and how many of them are in. */
export function counts(list: List, queue: readonly Entry[]): { booked: number; entered: number } {
  const rows = list.rows.filter((row) => row.is === 'OK');
  return {
    booked: rows.reduce((sum, row) => sum + total(row.heads), 0),
    entered: rows.reduce((sum, row) => sum + total(inNow(row, queue).heads), 0),
  };
}

/** All heads together. */
export const total = (heads: readonly number[]): number => heads.reduce((sum, n) => sum + n, 0);
