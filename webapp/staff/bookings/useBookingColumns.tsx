import { Trans } from '@lingui/react/macro';
import { yen } from '../../kit/format.ts';
import type { Column } from '../../kit/Table.tsx';
import { useEventWords } from '../events/useEventWords.ts';
import { day, moment } from '../words/dates.ts';
import type { BookingRow } from './booking.ts';

/** The columns of the list of bookings. */
export function useBookingColumns(): Column<BookingRow>[] {
  const { bookings } = useEventWords();
  return [
    {
      key: 'number',
      label: <Trans>予約番号</Trans>,
      cell: (row) => <span className="font-mono">{row.number}</span>,
    },
    { key: 'status', label: <Trans>状態</Trans>, cell: (row) => <strong>{bookings[row.status]}</strong> },
    {
      key: 'member',
      label: <Trans>会員</Trans>,
      cell: (row) => (
        <>
          {row.member?.name} <span className="font-mono text-[0.8125rem]">{row.member?.number}</span>
        </>
      ),
    },
    { key: 'event', label: <Trans>イベント</Trans>, cell: (row) => row.event?.name },
    {
      key: 'session',
      label: <Trans>開催</Trans>,
      cell: (row) => <span className="tabular-nums">{moment(row.session?.startsAt ?? '')}</span>,
    },
    { key: 'people', label: <Trans>人数</Trans>, numeric: true, cell: (row) => row.people },
    { key: 'amount', label: <Trans>参加料金</Trans>, numeric: true, cell: (row) => yen(row.amount ?? 0) },
    { key: 'until', label: <Trans>支払期限</Trans>, cell: (row) => row.payUntil && day(row.payUntil) },
    {
      key: 'rest',
      label: <Trans>精算</Trans>,
      numeric: true,
      cell: (row) => (row.balance ? yen(row.balance) : ''),
    },
  ];
}
