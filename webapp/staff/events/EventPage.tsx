import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { useQuery } from 'urql';
import { Link, useLocation, useParams } from 'wouter';
import { Button, buttonClass } from '../../kit/Button.tsx';
import { EmptyState } from '../../kit/EmptyState.tsx';
import { EventView } from '../../kit/EventView.tsx';
import { DeskPage } from '../../kit/Page.tsx';
import { Skeleton } from '../../kit/Skeleton.tsx';
import { graphql } from '../gen/gql.ts';
import type { EventPageQuery } from '../gen/graphql.ts';
import { KeyHint } from '../shell/KeyHint.tsx';
import { useKeys } from '../shell/keys.ts';
import { Trouble } from '../shell/Trouble.tsx';
import { EventCounts } from './EventCounts.tsx';
import { PublishEvent } from './PublishEvent.tsx';

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
      bookingFrom
      bookingUntil
      eligibility { kind months from until areas }
      holdDays
      stage
      status
      publishAt
      sessions {
        id
        startsAt
        capacity
        left
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
  const [, go] = useLocation();
  const [publishing, publish] = useState(false);
  const [{ data, error }, again] = useQuery({
    query: EventQuery,
    variables: { id },
    requestPolicy: 'cache-and-network',
  });
  const reread = () => again({ requestPolicy: 'network-only' });
  const event = data?.event;
  const hidden = event && event.status !== 'PUBLISHED';
  useKeys([
    { key: 'Escape', says: t`イベントの一覧へ`, run: () => go('/events') },
    { key: 'o', says: t`予約を見る`, run: () => go(`/bookings?event=${id}`) },
    ...(hidden
      ? [
          { key: 'e', says: t`内容を変える`, run: () => go(`/events/${id}/edit`) },
          { key: 'p', says: t`公開する`, run: () => publish(true) },
        ]
      : [{ key: 'b', says: t`会員に代わって予約する`, run: () => go(`/events/${id}/book`) }]),
  ]);
  const link = buttonClass({ look: 'secondary', small: true });
  return (
    <DeskPage
      bar={
        event && (
          <span className="ml-auto flex gap-2">
            <Link className={link} href={`/bookings?event=${id}`}>
              <Trans>予約を見る</Trans>
              <KeyHint name="o" />
            </Link>
            {!hidden && (
              <Link className={link} href={`/events/${id}/book`}>
                <Trans>会員に代わって予約する</Trans>
                <KeyHint name="b" />
              </Link>
            )}
            {hidden && (
              <>
                <Link className={link} href={`/events/${id}/edit`}>
                  <Trans>内容を変える</Trans>
                  <KeyHint name="e" />
                </Link>
                <Button onPress={() => publish(true)} small>
                  <Trans>公開する</Trans>
                  <KeyHint name="p" />
                </Button>
              </>
            )}
          </span>
        )
      }
      title={event?.name ?? t`イベント`}
    >
      {error && <Trouble error={error} onRetry={reread} />}
      {!data && !error && <Skeleton lines={12} />}
      {data && !event && <EmptyState title={<Trans>このイベントは見つかりません</Trans>} />}
      {event && (
        <div className="grid grid-cols-[minmax(0,1fr)_25rem] items-start gap-8">
          <EventCounts event={event} />
          <section className="flex flex-col gap-3 rounded-12 border border-solid-gray-420 p-4">
            <h2 className="text-solid-gray-700">
              <Trans>会員に見える画面</Trans>
            </h2>
            <p className="text-std-24B-150">{event.name}</p>
            <EventView event={event} />
          </section>
        </div>
      )}
      {event && publishing && (
        <PublishEvent
          event={event}
          onClose={() => publish(false)}
          onDone={() => {
            publish(false);
            reread();
          }}
        />
      )}
    </DeskPage>
  );
}
