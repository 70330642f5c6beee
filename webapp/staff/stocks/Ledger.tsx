import type { ResultOf, VariablesOf } from '@graphql-typed-document-node/core';
import { Trans } from '@lingui/react/macro';
import { yen } from '../../kit/format.ts';
import { More } from '../shell/More.tsx';
import { usePagesAfter } from '../shell/usePages.ts';
import { moment } from '../words/dates.ts';
import { PlainTable } from '../words/PlainTable.tsx';
import { StockQuery } from './stockQueries.ts';
import { signed, useStockWords } from './useStockWords.ts';

type Movements = NonNullable<ResultOf<typeof StockQuery>['ticketStock']>['movements'];

/** The ledger of a stock, the newest line first. */
export function Ledger({ first, variables }: { first: Movements; variables: VariablesOf<typeof StockQuery> }) {
  const { kinds } = useStockWords();
  const pages = usePagesAfter(first, StockQuery, variables, (data) => data.ticketStock?.movements);
  return (
    <>
      <PlainTable
        empty={<Trans>まだ動きはありません。</Trans>}
        heads={[
          { key: 'at', label: <Trans>日時</Trans> },
          { key: 'kind', label: <Trans>区分</Trans> },
          { key: 'pieces', label: <Trans>枚数</Trans>, numeric: true },
          { key: 'amount', label: <Trans>額面</Trans>, numeric: true },
          { key: 'balance', label: <Trans>残り</Trans>, numeric: true },
          { key: 'by', label: <Trans>職員</Trans> },
          { key: 'note', label: <Trans>備考</Trans> },
        ]}
        rows={pages.rows?.map((one) => ({
          key: one.id,
          cells: {
            at: moment(one.madeAt),
            kind: kinds[one.kind],
            pieces: signed(one.pieces),
            amount: yen(one.amount),
            balance: one.balance.toLocaleString('ja-JP'),
            by: one.madeBy?.name,
            note: one.note,
          },
        }))}
        title={<Trans>受払の記録</Trans>}
      />
      <More pages={pages} />
    </>
  );
}
