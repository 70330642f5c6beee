import { graphql } from '../gen/gql.ts';
import type { LotteryEntryStatus, MemberWishesQuery, PayBy, TurnStatus, WaitingStatus } from '../gen/graphql.ts';

/** What a member has asked for of tickets and waits for, or did within a month: entries, turns, places in line. */
export const WishesDocument = graphql(`
  query MemberWishes($id: ID!) {
    member(id: $id) {
      id
      lotteryEntries {
        id
        quantity
        status
        filedBy { id name }
        cancelledBy { id name }
        lottery {
          id
          status
          offering { id name saleUntil }
        }
      }
      turns {
        id
        quantity
        number
        status
        calledUpTo
        refusal
        filedBy { id name }
        cancelledBy { id name }
        allotment { id name }
        offering { id name saleFrom }
      }
      waitingPlaces {
        id
        quantity
        status
        answerUntil
        acceptedBy { id name }
        cancelledBy { id name }
        offering { id name payBy }
      }
    }
  }
`);

type Read = NonNullable<MemberWishesQuery['member']>;
type Person = { name: string | null } | null;

/** What one of them is, and how it stands. */
type Stands =
  | { kind: 'ENTRY'; status: LotteryEntryStatus }
  | { kind: 'TURN'; status: TurnStatus }
  | { kind: 'PLACE'; status: WaitingStatus };

/** One of them, whatever it is. */
export interface Wish {
  id: string;
  stands: Stands;
  offering: { id: string; name: string } | null;
  /** The name of the allotment, where several have one. */
  part: string;
  quantity: number | null;
  /** The member may still give it up. */
  open: boolean;
  /** Until when the member may enter or has to answer, or from when turns are called. */
  at: string | null;
  payBy: readonly PayBy[];
  filedBy: Person;
  cancelledBy: Person;
  /** What else there is to say: how far the line is. */
  line: { number: number | null; calledUpTo: number } | { refusal: string | null } | null;
}

/** What a member waits for comes first. */
export function wishesOf({ lotteryEntries, turns, waitingPlaces }: Read): Wish[] {
  const all = [...waitingPlaces.map(ofPlace), ...turns.map(ofTurn), ...lotteryEntries.map(ofEntry)];
  return [...all.filter(({ open }) => open), ...all.filter(({ open }) => !open)];
}

function ofEntry({ lottery, status, ...entry }: Read['lotteryEntries'][number]): Wish {
  const open = status === 'ENTERED' && lottery?.status === 'OPEN';
  const offering = lottery?.offering ?? null;
  const stands = { kind: 'ENTRY', status } as const;
  return { ...entry, stands, offering, part: '', open, at: offering?.saleUntil ?? null, payBy: [], line: null };
}

function ofTurn({ allotment, refusal, calledUpTo, status, ...turn }: Read['turns'][number]): Wish {
  const open = status === 'WAITING';
  const line = open ? { number: turn.number, calledUpTo } : { refusal };
  const [stands, at] = [{ kind: 'TURN', status } as const, turn.offering?.saleFrom ?? null];
  return { ...turn, stands, part: allotment?.name ?? '', open, at, payBy: [], line };
}

function ofPlace({ acceptedBy, answerUntil, status, ...place }: Read['waitingPlaces'][number]): Wish {
  const open = status === 'WAITING' || status === 'OFFERED';
  const [stands, payBy] = [{ kind: 'PLACE', status } as const, place.offering?.payBy ?? []];
  return { ...place, stands, part: '', open, at: answerUntil, payBy, line: null, filedBy: acceptedBy };
}
