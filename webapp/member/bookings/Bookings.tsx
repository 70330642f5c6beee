import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { useQuery } from 'urql';
import { Link } from 'wouter';
import { Button } from '../../kit/Button.tsx';
import { tapCardClass } from '../../kit/Card.tsx';
import { EmptyState } from '../../kit/EmptyState.tsx';
import { Icon } from '../../kit/icons.tsx';
import { Page } from '../../kit/Page.tsx';
import { Skeleton } from '../../kit/Skeleton.tsx';
import { useFormat } from '../../kit/useFormat.ts';
import { graphql } from '../gen/gql.ts';
import type { BookingsQuery } from '../gen/graphql.ts';
import { Back } from '../shell/Back.tsx';
import { Trouble } from '../shell/Trouble.tsx';
import { BookingState } from './BookingState.tsx';

const BookingsDocument = graphql(`
  query Bookings($after: String) {
    bookings(first: 20, after: $after) {
      edges {
        node {
          id
          status
          people
          amount
          event {
            id
            name
          }
          session {
            id
            startsAt
          }
          place {
            id
            status
          }
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

/** My bookings of events, twenty at a time. */
export default function Bookings() {
  const { t } = useLingui();
  const [cursors, setCursors] = useState<(string | null)[]>([null]);
  return (
    <Page
      above={
        <Back href="/find">
          <Trans>チケットとイベント</Trans>
        </Back>
      }
      title={t`自分の予約`}
    >
      <div className="flex flex-col gap-3">
        {cursors.map((after, index) => (
          <OnePage
            after={after}
            key={after ?? ''}
            onMore={index === cursors.length - 1 ? (next) => setCursors([...cursors, next]) : undefined}
          />
        ))}
      </div>
    </Page>
  );
}

function OnePage({ after, onMore }: { after: string | null; onMore: ((next: string) => void) | undefined }) {
  const [{ data, error }, again] = useQuery({
    query: BookingsDocument,
    variables: { after },
    requestPolicy: 'cache-and-network',
  });
  if (error && !data) return <Trouble error={error} onRetry={() => again({ requestPolicy: 'network-only' })} />;
  if (!data) return <Skeleton box="h-20" />;
  if (data.bookings.edges.length === 0 && !after) {
    return (
      <EmptyState icon="gift" title={<Trans>予約はまだありません</Trans>}>
        <Trans>受付中のイベントから、お申し込みいただけます。</Trans>
      </EmptyState>
    );
  }
  const { hasNextPage, endCursor } = data.bookings.pageInfo;
  return (
    <>
      {data.bookings.edges.map(({ node }) => (
        <Row booking={node} key={node.id} />
      ))}
      {hasNextPage && endCursor && onMore && (
        <Button look="secondary" onPress={() => onMore(endCursor)}>
          <Trans>もっと見る</Trans>
        </Button>
      )}
    </>
  );
}

function Row({ booking }: { booking: BookingsQuery['bookings']['edges'][number]['node'] }) {
  const { yen, instant } = useFormat();
  const { id, status, people, amount, event, session, place } = booking;
  return (
    <Link className={tapCardClass} href={`/bookings/${id}`}>
      <span className="flex min-w-0 flex-col gap-1">
        <span className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <span className="font-700">{event?.name}</span>
          <BookingState place={place} small status={status} />
        </span>
        <span className="flex flex-wrap gap-x-3 text-[0.9375rem] text-solid-gray-700">
          <span>{instant(session?.startsAt ?? '')}</span>
          <span className="tabular-nums">
            <Trans>
              {people}名 {yen(amount ?? 0)}
            </Trans>
          </span>
        </span>
      </span>
      <Icon name="right" size={20} />
    </Link>
  );
}
