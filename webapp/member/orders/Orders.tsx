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
import type { OrdersQuery } from '../gen/graphql.ts';
import { OwnEntries } from '../lotteries/OwnEntries.tsx';
import { Back } from '../shell/Back.tsx';
import { Trouble } from '../shell/Trouble.tsx';
import { OrderState } from './OrderState.tsx';

const OrdersDocument = graphql(`
  query Orders($after: String, $beginning: Boolean!) {
    lotteryEntries(first: 20) @include(if: $beginning) {
      edges {
        node {
          id
          ...OwnEntry
        }
      }
    }
    orders(first: 20, after: $after) {
      edges {
        node {
          id
          status
          quantity
          amount
          payUntil
          holdUntil
          orderedOn
          title
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

/** My orders of tickets, twenty at a time, after my entries in lotteries: both come at once, so that nothing moves under a thumb. */
export default function Orders() {
  const { t } = useLingui();
  const [cursors, setCursors] = useState<(string | null)[]>([null]);
  return (
    <Page
      above={
        <Back href="/find">
          <Trans>チケットとイベント</Trans>
        </Back>
      }
      title={t`申し込んだチケット`}
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
    query: OrdersDocument,
    variables: { after, beginning: !after },
    requestPolicy: 'cache-and-network',
  });
  if (error && !data) return <Trouble error={error} onRetry={() => again({ requestPolicy: 'network-only' })} />;
  if (!data) return <Skeleton box="h-20" />;
  const entries = data.lotteryEntries?.edges.map(({ node }) => node) ?? [];
  if (!after && data.orders.edges.length === 0 && entries.length === 0) {
    return (
      <EmptyState icon="gift" title={<Trans>申し込んだチケットはまだありません</Trans>}>
        <Trans>販売中のチケットから、お申し込みいただけます。</Trans>
      </EmptyState>
    );
  }
  const { hasNextPage, endCursor } = data.orders.pageInfo;
  return (
    <>
      <OwnEntries entries={entries} />
      {data.orders.edges.map(({ node }) => (
        <Row key={node.id} order={node} />
      ))}
      {hasNextPage && endCursor && onMore && (
        <Button look="secondary" onPress={() => onMore(endCursor)}>
          <Trans>もっと見る</Trans>
        </Button>
      )}
    </>
  );
}

function Row({ order }: { order: OrdersQuery['orders']['edges'][number]['node'] }) {
  const { yen, day, instant } = useFormat();
  const { id, status, quantity, amount, payUntil, holdUntil, orderedOn, title } = order;
  return (
    <Link className={tapCardClass} href={`/orders/${id}`}>
      <span className="flex min-w-0 flex-col gap-1">
        <span className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <span className="font-700">{title}</span>
          <OrderState small status={status} />
        </span>
        <span className="flex flex-wrap gap-x-3 text-[0.9375rem] text-solid-gray-700">
          <span className="tabular-nums">
            <Trans>
              {quantity}枚 {yen(amount ?? 0)}
            </Trans>
          </span>
          <span>
            {status === 'ORDERED' ? (
              <Trans>{holdUntil ? instant(holdUntil) : day(payUntil ?? '')} までにお支払い</Trans>
            ) : (
              <Trans>{day(orderedOn ?? '')} 申込み</Trans>
            )}
          </span>
        </span>
      </span>
      <Icon name="right" size={20} />
    </Link>
  );
}
