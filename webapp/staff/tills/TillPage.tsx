import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { useQuery } from 'urql';
import { useLocation, useParams } from 'wouter';
import { EmptyState } from '../../kit/EmptyState.tsx';
import { DeskPage } from '../../kit/Page.tsx';
import { Skeleton } from '../../kit/Skeleton.tsx';
import { readFragment } from '../gen/fragment-masking.ts';
import { useKeys } from '../shell/keys.ts';
import { Trouble } from '../shell/Trouble.tsx';
import { useMe } from '../shell/viewer.ts';
import { day } from '../words/dates.ts';
import { CountTill } from './CountTill.tsx';
import { StepTill } from './StepTill.tsx';
import { TillActions } from './TillActions.tsx';
import { TillClosing } from './TillClosing.tsx';
import { TillSums } from './TillSums.tsx';
import { TillDayQuery, TillFactsOf } from './tillQueries.ts';

/** One day at the counter: what went over it by each of the staff, and its close. It prints as it stands. */
export default function TillPage() {
  const { t } = useLingui();
  const { id = '' } = useParams();
  const [, go] = useLocation();
  const me = useMe();
  const [doing, start] = useState<'count' | 'close' | 'recount'>();
  const [{ data, error }, again] = useQuery({
    query: TillDayQuery,
    variables: { id },
    requestPolicy: 'cache-and-network',
  });
  const reread = () => again({ requestPolicy: 'network-only' });
  const till = readFragment(TillFactsOf, data?.tillDay);
  const mayClose = till?.status === 'COUNTED' && till.countedBy?.id !== me.id;
  useKeys([
    { key: 'Escape', says: t`日次締めの一覧へ`, run: () => go('/till') },
    { key: 'p', says: t`印刷する`, run: () => window.print() },
    ...(till && till.status !== 'CLOSED' ? [{ key: 'c', says: t`現金を入力する`, run: () => start('count') }] : []),
    ...(mayClose ? [{ key: 's', says: t`締める`, run: () => start('close') }] : []),
  ]);
  const done = () => {
    start(undefined);
    reread();
  };
  const dialog = { onClose: () => start(undefined), onDone: done };
  return (
    <DeskPage
      bar={till && <TillActions mayClose={mayClose} onStart={start} status={till.status} />}
      title={till ? t`${day(till.heldOn)} の日次締め` : t`日次締め`}
    >
      {error && <Trouble error={error} onRetry={reread} />}
      {!data && !error && <Skeleton lines={12} />}
      {data && !till && <EmptyState title={<Trans>この日は見つかりません</Trans>} />}
      {till && data?.tillDay && (
        <div className="flex flex-col gap-6">
          <TillSums sums={data.tillDay.sums} total={data.tillDay.total} />
          <TillClosing till={till} />
        </div>
      )}
      {till && data?.tillDay && doing === 'count' && (
        <CountTill expected={data.tillDay.total.cash} till={till} {...dialog} />
      )}
      {till && (doing === 'close' || doing === 'recount') && <StepTill step={doing} till={till} {...dialog} />}
    </DeskPage>
  );
}
