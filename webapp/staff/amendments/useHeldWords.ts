import { useLingui } from '@lingui/react/macro';
import { useEventWords } from '../events/useEventWords.ts';
import { useLotteryWords } from '../lotteries/useLotteryWords.ts';
import { useTurnWords } from '../offerings/useTurnWords.ts';
import { useOrderWords } from '../orders/useOrderWords.ts';
import { usePlaceWords } from '../wishes/usePlaceWords.ts';
import { moment } from '../words/dates.ts';
import type { Touched } from './touched.ts';

/** One thing that a member holds of what is changed: what it is, and how it stands now. */
export interface Held {
  id: string;
  what: string;
  state: string;
}

/** Says what a member holds of a ticket or an event. */
export function useHeldWords(): (of: Touched) => Held[] {
  const { t } = useLingui();
  const { status: ordered } = useOrderWords();
  const turned = useTurnWords();
  const { entry } = useLotteryWords();
  const { bookings: booked } = useEventWords();
  const { place, status: waits } = usePlaceWords();
  return ({ orders, turns, entries, bookings, places }) => [
    ...orders.map(({ id, number, status }) => ({ id, what: t`申込み ${number}`, state: ordered(status) })),
    ...turns.map(({ id, number, status }) => ({
      id,
      what: number == null ? t`整理券` : t`整理券 ${number}番`,
      state: turned(status),
    })),
    ...entries.map(({ id, status }) => ({ id, what: t`抽選の申込み`, state: entry(status) })),
    ...bookings.map(({ id, number, status, session }) => ({
      id,
      what: t`予約 ${number}（${moment(session?.startsAt ?? '')}）`,
      state: booked[status],
    })),
    ...places.map(({ id, status }) => ({ id, what: place, state: waits(status) })),
  ];
}
