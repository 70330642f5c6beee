import { Trans } from '@lingui/react/macro';
import { useState } from 'react';
import { useQuery } from 'urql';
import { Button } from '../../kit/Button.tsx';
import { Section } from '../../kit/Card.tsx';
import { EmptyState } from '../../kit/EmptyState.tsx';
import { Skeleton } from '../../kit/Skeleton.tsx';
import { useFormat } from '../../kit/useFormat.ts';
import { usePaidFor } from '../../kit/usePaidFor.ts';
import { graphql } from '../gen/gql.ts';
import type { PaymentsQuery } from '../gen/graphql.ts';
import { Trouble } from '../shell/Trouble.tsx';

const PaymentsDocument = graphql(`
  query Payments($after: String) {
    viewer {
      member {
        id
        payments(first: 20, after: $after) {
          edges {
            node {
              id
              paid
              amount
              returnedOn
              kind {
                id
                name
                nameEn
              }
              mayBe {
                id
                name
                nameEn
              }
            }
          }
          pageInfo {
            hasNextPage
            endCursor
          }
        }
      }
    }
  }
`);

/** What was paid to me, twenty at a time, the old host's payments with the month that they have. */
export function MyPayments() {
  const [cursors, setCursors] = useState<(string | null)[]>([null]);
  return (
    <Section title={<Trans>これまでの給付</Trans>}>
      {cursors.map((after, index) => (
        <OnePage
          after={after}
          key={after ?? ''}
          onMore={index === cursors.length - 1 ? (next) => setCursors([...cursors, next]) : undefined}
        />
      ))}
    </Section>
  );
}

function OnePage({ after, onMore }: { after: string | null; onMore: ((next: string) => void) | undefined }) {
  const [{ data, error }, again] = useQuery({ query: PaymentsDocument, variables: { after } });
  const payments = data?.viewer.member?.payments;
  if (error && !payments) return <Trouble error={error} onRetry={() => again({ requestPolicy: 'network-only' })} />;
  if (!payments) return <Skeleton lines={2} />;
  if (payments.edges.length === 0 && !after) return <EmptyState icon="yen" title={<Trans>まだありません</Trans>} />;
  const { hasNextPage, endCursor } = payments.pageInfo;
  return (
    <>
      <ul className="flex flex-col border-t border-solid-gray-300">
        {payments.edges.map(({ node }) => (
          <Payment key={node.id} payment={node} />
        ))}
      </ul>
      {hasNextPage && endCursor && onMore && (
        <Button look="secondary" onPress={() => onMore(endCursor)}>
          <Trans>もっと見る</Trans>
        </Button>
      )}
    </>
  );
}

type PaymentNode = NonNullable<PaymentsQuery['viewer']['member']>['payments']['edges'][number]['node'];

function Payment({ payment }: { payment: PaymentNode }) {
  const paidFor = usePaidFor();
  const { day, monthOrDay, yen } = useFormat();
  return (
    <li className="flex items-baseline justify-between gap-4 border-b border-solid-gray-300 py-3">
      <span className="flex flex-col">
        <span>{paidFor(payment) || <Trans>給付金</Trans>}</span>
        <span className="text-[0.9375rem] text-solid-gray-700">{payment.paid && monthOrDay(payment.paid)}</span>
        {payment.returnedOn && (
          <span className="text-[0.9375rem] text-error-2">
            <Trans>{day(payment.returnedOn)}に振込が戻りました。あらためてお支払いします。</Trans>
          </span>
        )}
      </span>
      <span className="whitespace-nowrap tabular-nums">{yen(payment.amount ?? 0)}</span>
    </li>
  );
}
