import { Trans, useLingui } from '@lingui/react/macro';
import { useEffect, useRef, useState } from 'react';
import { EmptyState } from '../../kit/EmptyState.tsx';
import { yen } from '../../kit/format.ts';
import { graphql } from '../gen/gql.ts';
import { useTableFocus } from '../shell/focus.ts';
import { List } from '../shell/List.tsx';
import { usePages } from '../shell/usePages.ts';
import { day } from '../words/dates.ts';
import { Name } from '../words/PersonName.tsx';
import { usePayoutWords } from './usePayoutWords.ts';

const TransfersQuery = graphql(`
  query PayoutTransfers($id: ID!, $first: Int!, $after: String) {
    payout(id: $id) {
      id
      transfers(first: $first, after: $after) {
        edges {
          node {
            id
            position
            payee
            payeeCode
            payeeName
            bank
            bankKana
            branch
            branchKana
            accountNumber
            holder
            amount
            status
            returnedOn
          }
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  }
`);

/** The transfers of a run in the order of its file; read anew where the run has changed. */
export function Transfers({ run, version, onOpen }: { run: string; version: number; onOpen: (id: string) => void }) {
  const { t } = useLingui();
  const words = usePayoutWords();
  const [current, setCurrent] = useState<string>();
  const pages = usePages(TransfersQuery, { id: run, first: 50, after: null }, (data) => data.payout?.transfers);
  useAgain(version, pages.again);
  useTableFocus(Boolean(pages.rows));
  return (
    <List
      columns={[
        { key: 'position', label: '#', numeric: true, width: 'w-12', cell: (row) => row.position },
        {
          key: 'payee',
          label: <Trans>支払先</Trans>,
          cell: (row) => (
            <>
              <span className="font-mono">{row.payeeCode}</span>{' '}
              {row.payeeName ? <Name text={row.payeeName} /> : words.payee(row.payee)}
            </>
          ),
        },
        {
          key: 'bank',
          label: <Trans>銀行・支店</Trans>,
          cell: (row) => `${row.bank} ${row.bankKana} ${row.branch} ${row.branchKana}`,
        },
        {
          key: 'number',
          label: <Trans>口座番号</Trans>,
          cell: (row) => <span className="font-mono">{row.accountNumber}</span>,
        },
        { key: 'holder', label: <Trans>名義</Trans>, cell: (row) => row.holder },
        { key: 'amount', label: <Trans>金額</Trans>, numeric: true, cell: (row) => yen(row.amount ?? 0) },
        {
          key: 'status',
          label: <Trans>状態</Trans>,
          cell: (row) =>
            row.returnedOn && row.status === 'RETURNED' ? t`${day(row.returnedOn)} 戻り` : words.transfer(row.status),
        },
      ]}
      current={current}
      empty={<EmptyState icon="yen" title={<Trans>振込はありません</Trans>} />}
      label={t`振込の一覧`}
      onCurrent={setCurrent}
      onOpen={({ id }) => onOpen(id)}
      pages={pages}
      rowKey={({ id }) => id}
    />
  );
}

/** Reads a list anew each time that what it belongs to has another version. */
export function useAgain(version: number, again: () => void): void {
  const seen = useRef(version);
  useEffect(() => {
    if (seen.current === version) return;
    seen.current = version;
    again();
  }, [version, again]);
}
