import { Trans } from '@lingui/react/macro';
import { yen } from '../../kit/format.ts';
import type { Column } from '../../kit/Table.tsx';
import { day } from '../words/dates.ts';
import type { DueRow } from './due.ts';

/** The columns of the list of dues. */
export function useDueColumns(): Column<DueRow>[] {
  return [
    {
      key: 'code',
      label: <Trans>番号</Trans>,
      cell: (row) => <span className="font-mono">{row.company.code}</span>,
    },
    { key: 'name', label: <Trans>事業所</Trans>, cell: (row) => row.company.name },
    { key: 'on', label: <Trans>申込日</Trans>, cell: (row) => day(row.recordedOn ?? '') },
    {
      key: 'order',
      label: <Trans>申込番号</Trans>,
      cell: (row) => <span className="font-mono">{(row.order ?? row.booking)?.number}</span>,
    },
    { key: 'member', label: <Trans>会員</Trans>, cell: (row) => (row.order ?? row.booking)?.member?.name },
    {
      key: 'ticket',
      label: <Trans>チケット・イベント</Trans>,
      cell: (row) => row.order?.title ?? row.booking?.event?.name,
    },
    {
      key: 'amount',
      label: <Trans>金額</Trans>,
      numeric: true,
      cell: (row) => (row.status === 'VOIDED' ? <Trans>取消し</Trans> : yen(row.amount ?? 0)),
    },
  ];
}
