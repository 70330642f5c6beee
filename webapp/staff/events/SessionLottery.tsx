import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from 'urql';
import { useLocation, useParams } from 'wouter';
import { EmptyState } from '../../kit/EmptyState.tsx';
import { DeskPage } from '../../kit/Page.tsx';
import { Skeleton } from '../../kit/Skeleton.tsx';
import { graphql } from '../gen/gql.ts';
import { LotteryPanel } from '../lotteries/LotteryPanel.tsx';
import { useKeys } from '../shell/keys.ts';
import { Trouble } from '../shell/Trouble.tsx';
import { moment } from '../words/dates.ts';

const SessionLotteryQuery = graphql(`
  query SessionLottery($id: ID!) {
    event(id: $id) {
      id
      name
      status
      stage
      sessions {
        id
        startsAt
        capacity
        lottery {
          id
          ...LotteryPanel
        }
      }
    }
  }
`);

/** The lottery of one session of an event: how far it is, and the step that comes next. */
export default function SessionLottery() {
  const { t } = useLingui();
  const { event: id = '', session = '' } = useParams();
  const [, go] = useLocation();
  const [{ data, error }, again] = useQuery({
    query: SessionLotteryQuery,
    variables: { id },
    requestPolicy: 'cache-and-network',
  });
  const reread = () => again({ requestPolicy: 'network-only' });
  useKeys([{ key: 'Escape', says: t`イベントへ`, run: () => go(`/events/${id}`) }]);
  const event = data?.event;
  const of = event?.sessions.find((one) => one.id === session);
  return (
    <DeskPage title={event ? t`${event.name}の抽選` : t`抽選`}>
      {error && <Trouble error={error} onRetry={reread} />}
      {!data && !error && <Skeleton lines={8} />}
      {data && !of?.lottery && <EmptyState title={<Trans>この抽選は見つかりません</Trans>} />}
      {event && of?.lottery && (
        <>
          <p className="tabular-nums">
            <Trans>
              {moment(of.startsAt ?? '')} 定員{of.capacity}名
            </Trans>
          </p>
          <LotteryPanel
            lottery={of.lottery}
            onDone={reread}
            over={event.stage === 'CLOSED'}
            people
            published={event.status === 'PUBLISHED'}
          />
        </>
      )}
    </DeskPage>
  );
}
