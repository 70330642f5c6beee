import { Trans } from '@lingui/react/macro';
import { yen } from '../../kit/format.ts';
import type { Column } from '../../kit/Table.tsx';
import { day } from '../words/dates.ts';
import type { DepositRow } from './Deposits.tsx';
import { useDepositWords } from './useDepositWords.ts';

/** The columns of the list of deposits. */
export function useDepositColumns(): Column<DepositRow>[] {
  const { status, doubt } = useDepositWords();
  return [
    { key: 'paid', label: <Trans>入金日</Trans>, cell: (row) => row.paidOn && day(row.paidOn) },
    { key: 'amount', label: <Trans>金額</Trans>, numeric: true, cell: (row) => yen(row.amount ?? 0) },
    { key: 'payer', label: <Trans>振込依頼人</Trans>, cell: (row) => row.payer },
    {
      key: 'number',
      label: <Trans>払込番号</Trans>,
      cell: (row) => <span className="font-mono">{row.number}</span>,
    },
    { key: 'status', label: <Trans>状態</Trans>, cell: (row) => <strong>{status(row.status)}</strong> },
    {
      key: 'why',
      label: <Trans>理由・申込み</Trans>,
      cell: (row) =>
        (row.order ?? row.booking) ? (
          <>
            <span className="font-mono">{(row.order ?? row.booking)?.number}</span>{' '}
            {(row.order ?? row.booking)?.member?.name}
          </>
        ) : (
          row.reason || (row.doubt && doubt(row.doubt))
        ),
    },
  ];
}
