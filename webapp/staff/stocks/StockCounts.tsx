import type { ResultOf } from '@graphql-typed-document-node/core';
import { Trans } from '@lingui/react/macro';
import { moment } from '../words/dates.ts';
import { PlainTable } from '../words/PlainTable.tsx';
import type { StockQuery } from './stockQueries.ts';
import { signed, useStockWords } from './useStockWords.ts';

type Counts = NonNullable<ResultOf<typeof StockQuery>['ticketStock']>['counts'];

/** The last counts of a stock, with who counted and who confirmed. */
export function StockCounts({ counts }: { counts: Counts }) {
  const { states } = useStockWords();
  return (
    <PlainTable
      empty={<Trans>まだ棚卸はありません。</Trans>}
      heads={[
        { key: 'at', label: <Trans>数えた日時</Trans> },
        { key: 'status', label: <Trans>状態</Trans> },
        { key: 'expected', label: <Trans>帳簿</Trans>, numeric: true },
        { key: 'counted', label: <Trans>数えた枚数</Trans>, numeric: true },
        { key: 'difference', label: <Trans>差</Trans>, numeric: true },
        { key: 'reason', label: <Trans>差の理由</Trans> },
        { key: 'by', label: <Trans>数えた人</Trans> },
        { key: 'settled', label: <Trans>確認した人</Trans> },
      ]}
      rows={counts.map((one) => ({
        key: one.id,
        cells: {
          at: moment(one.countedAt),
          status: states[one.status],
          expected: one.expected.toLocaleString('ja-JP'),
          counted: one.counted.toLocaleString('ja-JP'),
          difference: signed(one.counted - one.expected),
          reason: one.reason,
          by: one.countedBy?.name,
          settled: one.settledBy?.name,
        },
      }))}
      title={<Trans>棚卸の記録</Trans>}
    />
  );
}
