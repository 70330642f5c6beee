import { Trans } from '@lingui/react/macro';
import { yen } from '../../kit/format.ts';
import type { Column } from '../../kit/Table.tsx';
import { day } from '../words/dates.ts';
import type { OrderRow } from './order.ts';
import { useOrderWords } from './useOrderWords.ts';

/** The columns of the list of orders. */
export function useOrderColumns(): Column<OrderRow>[] {
  const { status } = useOrderWords();
  return [
    {
      key: 'number',
      label: <Trans>申込番号</Trans>,
      cell: (row) => <span className="font-mono">{row.number}</span>,
    },
    { key: 'status', label: <Trans>状態</Trans>, cell: (row) => <strong>{status(row.status)}</strong> },
    {
      key: 'member',
      label: <Trans>会員</Trans>,
      cell: (row) => (
        <>
          {row.member?.name} <span className="font-mono text-[0.8125rem]">{row.member?.number}</span>
        </>
      ),
    },
    { key: 'title', label: <Trans>チケット</Trans>, cell: (row) => row.title },
    { key: 'quantity', label: <Trans>枚数</Trans>, numeric: true, cell: (row) => row.quantity },
    { key: 'amount', label: <Trans>金額</Trans>, numeric: true, cell: (row) => yen(row.amount ?? 0) },
    { key: 'ordered', label: <Trans>申込日</Trans>, cell: (row) => day(row.orderedOn ?? '') },
    { key: 'until', label: <Trans>支払期限</Trans>, cell: (row) => day(row.payUntil ?? '') },
    { key: 'paid', label: <Trans>支払日</Trans>, cell: (row) => row.paidOn && day(row.paidOn) },
  ];
}
