import { Trans } from '@lingui/react/macro';
import type { Column } from '../../kit/Table.tsx';
import { moment } from '../words/dates.ts';
import type { Account } from './AccountFacts.tsx';
import { useAccountWords } from './useAccountWords.ts';

type Row = Account & { proposedAt: string; confirmedBy?: { name?: string | null } | null };

/** The columns of the list of accounts. */
export function useAccountColumns(): Column<Row>[] {
  const words = useAccountWords();
  return [
    {
      key: 'owner',
      label: <Trans>持ち主</Trans>,
      cell: (row) => (
        <>
          {words.owner(row.owner)} {row.company?.name ?? row.member?.name ?? row.agency?.name ?? row.claim?.heirName}
        </>
      ),
    },
    {
      key: 'bank',
      label: <Trans>銀行・支店</Trans>,
      cell: (row) => `${row.bank} ${row.bankName}　${row.branch} ${row.branchName}`,
    },
    { key: 'type', label: <Trans>種目</Trans>, cell: (row) => row.type && words.type(row.type) },
    {
      key: 'number',
      label: <Trans>口座番号</Trans>,
      cell: (row) => <span className="font-mono">{row.number}</span>,
    },
    { key: 'holder', label: <Trans>名義</Trans>, cell: (row) => row.holder },
    {
      key: 'proposed',
      label: <Trans>登録</Trans>,
      cell: (row) => (
        <span className="tabular-nums">
          {moment(row.proposedAt)} {row.proposedBy?.name}
        </span>
      ),
    },
    { key: 'confirmed', label: <Trans>確認</Trans>, cell: (row) => row.confirmedBy?.name },
  ];
}
