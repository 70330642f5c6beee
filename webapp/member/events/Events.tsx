import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from 'urql';
import { Link } from 'wouter';
import { buttonClass } from '../../kit/Button.tsx';
import { tapCardClass } from '../../kit/Card.tsx';
import { EmptyState } from '../../kit/EmptyState.tsx';
import { EventStageBadge } from '../../kit/EventStageBadge.tsx';
import { Icon } from '../../kit/icons.tsx';
import { Page } from '../../kit/Page.tsx';
import { Skeleton } from '../../kit/Skeleton.tsx';
import { useFormat } from '../../kit/useFormat.ts';
import { graphql } from '../gen/gql.ts';
import type { EventsQuery } from '../gen/graphql.ts';
import { Back } from '../shell/Back.tsx';
import { Trouble } from '../shell/Trouble.tsx';

const EventsDocument = graphql(`
  query Events {
    events(first: 100) {
      edges {
        node {
          id
          name
          place
          fee
          stage
          bookingFrom
          sessions {
            id
            startsAt
            left
          }
        }
      }
    }
  }
`);

type Event = EventsQuery['events']['edges'][number]['node'];

const begins = ({ sessions }: Event) => sessions[0]?.startsAt ?? '';

/** The events that can be joined or will be, those that are held first in front. */
export default function Events() {
  const { t } = useLingui();
  const [{ data, error }, again] = useQuery({ query: EventsDocument, requestPolicy: 'cache-and-network' });
  const all = data?.events.edges.map(({ node }) => node) ?? [];
  return (
    <Page
      above={
        <Back href="/">
          <Trans>ホーム</Trans>
        </Back>
      }
      actions={
        <Link className={buttonClass({ look: 'secondary', wide: true })} href="/bookings">
          <Trans>自分の予約を見る</Trans>
        </Link>
      }
      title={t`イベント`}
    >
      {error && !data && <Trouble error={error} onRetry={() => again({ requestPolicy: 'network-only' })} />}
      {!data && !error && <Skeleton box="h-24" />}
      {data && all.length === 0 && (
        <EmptyState icon="gift" title={<Trans>いま受け付けているイベントはありません</Trans>}>
          <Trans>新しいイベントは、ここでご案内します。</Trans>
        </EmptyState>
      )}
      {all
        .toSorted((a, b) => begins(a).localeCompare(begins(b)))
        .map((event) => (
          <Row event={event} key={event.id} />
        ))}
    </Page>
  );
}

function Row({ event: { id, name, place, fee, stage, bookingFrom, sessions } }: { event: Event }) {
  const { yen, instant } = useFormat();
  return (
    <Link className={tapCardClass} href={`/events/${id}`}>
      <span className="flex min-w-0 flex-col gap-1">
        <span className="font-700">{name}</span>
        <span className="flex flex-wrap gap-x-3">
          <span>{instant(sessions[0]?.startsAt ?? '')}</span>
          {sessions.length > 1 && <Trans>ほか{sessions.length - 1}回</Trans>}
        </span>
        <span className="flex flex-wrap items-center gap-x-3 gap-y-1 text-[0.9375rem] text-solid-gray-700">
          <EventStageBadge small stage={stage} />
          <span className="tabular-nums">{yen(fee)}</span>
          <span>{stage === 'COMING' ? <Trans>{instant(bookingFrom)} から</Trans> : place}</span>
        </span>
      </span>
      <Icon name="right" size={20} />
    </Link>
  );
}
