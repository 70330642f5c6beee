import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { useQuery } from 'urql';
import { useLocation, useParams } from 'wouter';
import { Button } from '../../kit/Button.tsx';
import { EmptyState } from '../../kit/EmptyState.tsx';
import { yen } from '../../kit/format.ts';
import { DeskPage } from '../../kit/Page.tsx';
import { Skeleton } from '../../kit/Skeleton.tsx';
import { readFragment } from '../gen/fragment-masking.ts';
import { KeyHint } from '../shell/KeyHint.tsx';
import { useKeys } from '../shell/keys.ts';
import { Trouble } from '../shell/Trouble.tsx';
import { CountStock } from './CountStock.tsx';
import { CountWaits } from './CountWaits.tsx';
import { Ledger } from './Ledger.tsx';
import { MoveStock } from './MoveStock.tsx';
import { StockCounts } from './StockCounts.tsx';
import { StockFactsOf, StockQuery } from './stockQueries.ts';

/** One stock: how many there are, the count that waits, and its ledger. */
export default function StockPage() {
  const { t } = useLingui();
  const { id = '' } = useParams();
  const [, go] = useLocation();
  const [doing, start] = useState<'move' | 'count'>();
  const variables = { id, first: 30, after: null };
  const [{ data, error }, again] = useQuery({ query: StockQuery, variables, requestPolicy: 'cache-and-network' });
  const reread = () => again({ requestPolicy: 'network-only' });
  const stock = readFragment(StockFactsOf, data?.ticketStock);
  useKeys([
    { key: 'Escape', says: t`券の在庫の一覧へ`, run: () => go('/stocks') },
    { key: 'n', says: t`入荷・返送・使えない券を登録`, run: () => start('move') },
    { key: 'c', says: t`棚卸を登録`, run: () => start('count') },
  ]);
  const done = () => {
    start(undefined);
    reread();
  };
  const close = () => start(undefined);
  return (
    <DeskPage
      bar={
        stock && (
          <span className="ml-auto flex gap-2">
            <Button look="secondary" onPress={() => start('move')} small>
              <Trans>入荷・返送・使えない券</Trans>
              <KeyHint name="n" />
            </Button>
            <Button look="secondary" onPress={() => start('count')} small>
              <Trans>棚卸</Trans>
              <KeyHint name="c" />
            </Button>
          </span>
        )
      }
      title={stock?.offering?.name ?? t`券の在庫`}
    >
      {error && <Trouble error={error} onRetry={reread} />}
      {!data && !error && <Skeleton lines={12} />}
      {data && !stock && <EmptyState title={<Trans>この在庫は見つかりません</Trans>} />}
      {stock && data?.ticketStock && (
        <div className="flex flex-col gap-6">
          <p className="flex gap-8 text-std-20B-150 tabular-nums" data-testid="stock">
            <span>
              <Trans>在庫 {stock.pieces}枚</Trans>
            </span>{' '}
            <span>
              <Trans>額面の合計 {yen(stock.value)}</Trans>
            </span>
          </p>
          {stock.waitingCount && <CountWaits count={stock.waitingCount} onDone={reread} />}
          <Ledger first={data.ticketStock.movements} variables={variables} />
          <StockCounts counts={data.ticketStock.counts} />
        </div>
      )}
      {stock?.offering && doing === 'move' && <MoveStock offering={stock.offering.id} onClose={close} onDone={done} />}
      {stock && doing === 'count' && <CountStock onClose={close} onDone={done} stock={stock} />}
    </DeskPage>
  );
}
