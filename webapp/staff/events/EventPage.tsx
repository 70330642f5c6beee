import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from 'urql';
import { useParams } from 'wouter';
import { EventView } from '../../kit/EventView.tsx';
import { Amendments } from '../amendments/Amendments.tsx';
import { OnOffer } from '../amendments/OnOffer.tsx';
import { graphql } from '../gen/gql.ts';
import type { EventPageQuery } from '../gen/graphql.ts';
import { PicturesPanel } from '../pictures/PicturesPanel.tsx';
import { Trouble } from '../shell/Trouble.tsx';
import { EventCounts } from './EventCounts.tsx';
import { useEventSteps } from './useEventSteps.ts';

const EventQuery = graphql(`
  query EventPage($id: ID!) {
    event(id: $id) {
      id
      version
      name
      description
      place
      fee
      companionsLimit
      bands {
        label
        from
        until
        fee
      }
      cancellation {
        days
        percent
      }
      asks
      way
      bookingFrom
      bookingUntil
      eligibility { kind months from until areas }
      limitGroup {
        id
        name
        counts
        memberLimit
      }
      holdDays
      payBy
      stage
      status
      pictures { id alt width height }
      publishAt
      withdrawal
      withdrawnAt
      touched
      amendments {
        ...AmendmentLines
      }
      sessions {
        id
        startsAt
        capacity
        left
        lottery {
          id
          status
          numberName
          drawOn
        }
      }
      bookingCounts {
        sessionId
        status
        bookings
        people
        entered
      }
    }
  }
`);

/** An event as its page reads it. */
export type EventOfPage = NonNullable<EventPageQuery['event']>;

/** One event: at the left how far it is, at the right what a member sees of it. */
export default function EventPage() {
  const { t } = useLingui();
  const { id = '' } = useParams();
  const [{ data, error }, again] = useQuery({
    query: EventQuery,
    variables: { id },
    requestPolicy: 'cache-and-network',
  });
  const reread = () => again({ requestPolicy: 'network-only' });
  const event = data?.event;
  const { publish, unschedule, withdraw } = useEventSteps(event);
  const neighbours = [{ key: 'o', href: `/bookings?event=${id}`, says: t`予約を見る` }];
  if (event?.status === 'PUBLISHED') {
    neighbours.push({ key: 'b', href: `/events/${id}/book`, says: t`会員に代わって予約する` });
  }
  return (
    <OnOffer
      base="/events"
      facts={
        event && (
          <>
            <EventCounts event={event} />
            <PicturesPanel of={{ event: event.id }} onDone={reread} pictures={event.pictures} />
            <Amendments of={event.amendments} />
          </>
        )
      }
      loading={!data && !error}
      neighbours={neighbours}
      of={event}
      onDone={reread}
      publish={publish}
      subject={{ event: id }}
      title={t`イベント`}
      trouble={error && <Trouble error={error} onRetry={reread} />}
      unschedule={unschedule}
      view={event && <EventView event={event} />}
      withdraw={withdraw}
      words={{
        back: t`イベントの一覧へ`,
        publish: <Trans>イベントを公開する</Trans>,
        published: (
          <Trans>
            {event?.name ?? ''}{' '}
            を会員の画面に出します。公開したあとの変更は、記録に残ります。受付の始まりまでは「これから受付」と表示されます。
          </Trans>
        ),
        withdraw: <Trans>イベントを取りやめる</Trans>,
        copy: <Trans>イベントを写して作る</Trans>,
        gone: <Trans>このイベントは見つかりません</Trans>,
      }}
    />
  );
}
