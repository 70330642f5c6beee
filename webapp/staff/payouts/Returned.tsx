import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { EmptyState } from '../../kit/EmptyState.tsx';
import { yen } from '../../kit/format.ts';
import { DeskPage } from '../../kit/Page.tsx';
import { graphql } from '../gen/gql.ts';
import { focusTable, useTableFocus } from '../shell/focus.ts';
import { useKeys } from '../shell/keys.ts';
import { List } from '../shell/List.tsx';
import { usePages } from '../shell/usePages.ts';
import { day } from '../words/dates.ts';
import { Name } from '../words/PersonName.tsx';
import { usePayoutWords } from './usePayoutWords.ts';

const ReturnedQuery = graphql(`
  query TransfersReturned($first: Int!, $after: String) {
    transfersReturned(first: $first, after: $after) {
      edges {
        node {
          id
          payoutNumber
          paidOn
          payee
          payeeCode
          payeeName
          holder
          amount
          returnedOn
          returnReason
          returnNote
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

/** The transfers that came back, of the newest run first. */
export default function Returned() {
  const { t } = useLingui();
  const [, go] = useLocation();
  const words = usePayoutWords();
  const [current, setCurrent] = useState<string>();
  const pages = usePages(ReturnedQuery, { first: 30, after: null }, (data) => data.transfersReturned);
  useKeys([
    { key: 'j', says: t`次の行へ`, run: focusTable },
    { key: 'k', says: t`前の行へ`, run: focusTable },
    { key: 'Escape', says: t`支払処理の一覧へ`, run: () => go('/payouts') },
  ]);
  useTableFocus(Boolean(pages.rows));
  return (
    <DeskPage title={t`戻った振込`}>
      <List
        columns={[
          { key: 'run', label: <Trans>支払処理</Trans>, numeric: true, cell: (row) => row.payoutNumber },
          { key: 'paid', label: <Trans>支払日</Trans>, cell: (row) => day(row.paidOn) },
          { key: 'returned', label: <Trans>戻った日</Trans>, cell: (row) => row.returnedOn && day(row.returnedOn) },
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
          { key: 'holder', label: <Trans>名義</Trans>, cell: (row) => row.holder },
          { key: 'amount', label: <Trans>金額</Trans>, numeric: true, cell: (row) => yen(row.amount ?? 0) },
          {
            key: 'reason',
            label: <Trans>理由</Trans>,
            cell: (row) => row.returnReason && words.reason(row.returnReason),
          },
          { key: 'note', label: <Trans>覚書</Trans>, cell: (row) => row.returnNote },
        ]}
        current={current}
        empty={<EmptyState icon="check" title={<Trans>戻った振込はありません</Trans>} />}
        label={t`戻った振込の一覧`}
        onCurrent={setCurrent}
        onOpen={() => go('/accounts')}
        pages={pages}
        rowKey={({ id }) => id}
      />
    </DeskPage>
  );
}
