import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { useQuery } from 'urql';
import { useLocation, useParams } from 'wouter';
import { EmptyState } from '../../kit/EmptyState.tsx';
import { monthOrDay } from '../../kit/format.ts';
import { DeskPage } from '../../kit/Page.tsx';
import { Skeleton } from '../../kit/Skeleton.tsx';
import { graphql } from '../gen/gql.ts';
import { useKeys } from '../shell/keys.ts';
import { Trouble } from '../shell/Trouble.tsx';
import { Held } from './Held.tsx';
import { PayoutActions } from './PayoutActions.tsx';
import { PayoutFacts } from './PayoutFacts.tsx';
import { TransferDialog } from './TransferDialog.tsx';
import { Transfers } from './Transfers.tsx';

const PayoutQuery = graphql(`
  query Payout($id: ID!) {
    payout(id: $id) {
      id
      number
      month
      status
      version
      transferCount
      heldCount
      ...PayoutFacts
      ...PayoutActions
    }
  }
`);

/** One payment run: its totals, who did what, what it pays and what it holds, and what can be done with it now. */
export default function PayoutPage() {
  const { t } = useLingui();
  const { id = '' } = useParams();
  const [, go] = useLocation();
  const [shown, show] = useState<'transfers' | 'held'>('transfers');
  const [transfer, open] = useState<string>();
  const [{ data, error }, execute] = useQuery({
    query: PayoutQuery,
    variables: { id },
    requestPolicy: 'cache-and-network',
  });
  const again = () => execute({ requestPolicy: 'network-only' });
  useKeys([
    { key: 'Escape', says: t`支払処理の一覧へ`, run: () => go('/payouts') },
    { key: 't', says: t`振込を表示`, run: () => show('transfers') },
    { key: 'h', says: t`保留を表示`, run: () => show('held') },
  ]);
  const run = data?.payout;
  return (
    <DeskPage
      bar={run && <PayoutActions again={again} payout={run} />}
      title={run ? t`支払処理 ${run.number}（${monthOrDay(run.month)}分）` : t`支払処理`}
    >
      {error && <Trouble error={error} onRetry={again} />}
      {!data && !error && <Skeleton lines={12} />}
      {data && !run && <EmptyState title={<Trans>この支払処理は見つかりません</Trans>} />}
      {run && (
        <>
          <PayoutFacts payout={run} />
          <div className="flex items-center gap-2">
            <Choice chosen={shown === 'transfers'} onChoose={() => show('transfers')}>
              <Trans>振込 {run.transferCount.toLocaleString('ja-JP')}</Trans>
            </Choice>
            <Choice chosen={shown === 'held'} onChoose={() => show('held')}>
              <Trans>保留 {run.heldCount.toLocaleString('ja-JP')}</Trans>
            </Choice>
          </div>
          {shown === 'transfers' ? (
            <Transfers onOpen={open} run={id} version={run.version} />
          ) : (
            <Held run={id} version={run.version} />
          )}
          {transfer && <TransferDialog again={again} id={transfer} onClose={() => open(undefined)} run={run} />}
        </>
      )}
    </DeskPage>
  );
}

function Choice({ chosen, onChoose, children }: { chosen: boolean; onChoose: () => void; children: React.ReactNode }) {
  return (
    <button
      aria-pressed={chosen}
      className="focus-mark h-8 cursor-pointer rounded-full border border-solid-gray-420 px-3 hover:bg-key-50 aria-pressed:border-key-900 aria-pressed:bg-key-100 aria-pressed:font-700"
      onClick={onChoose}
      type="button"
    >
      {children}
    </button>
  );
}
