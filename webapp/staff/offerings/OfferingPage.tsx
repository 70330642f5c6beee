import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { useQuery } from 'urql';
import { Link, useLocation, useParams } from 'wouter';
import { Button, buttonClass } from '../../kit/Button.tsx';
import { EmptyState } from '../../kit/EmptyState.tsx';
import { DeskPage } from '../../kit/Page.tsx';
import { Skeleton } from '../../kit/Skeleton.tsx';
import { TicketView } from '../../kit/TicketView.tsx';
import { graphql } from '../gen/gql.ts';
import type { OfferingPageQuery } from '../gen/graphql.ts';
import { LotteryPanel } from '../lotteries/LotteryPanel.tsx';
import { KeyHint } from '../shell/KeyHint.tsx';
import { useKeys } from '../shell/keys.ts';
import { Trouble } from '../shell/Trouble.tsx';
import { OfferingFacts } from './OfferingFacts.tsx';
import { PublishOffering } from './PublishOffering.tsx';

const OfferingQuery = graphql(`
  query OfferingPage($id: ID!) {
    offering(id: $id) {
      id
      version
      name
      description
      faceValue
      price
      memberLimit
      saleFrom
      saleUntil
      delivery
      holdDays
      payBy
      way
      eligibility { kind months from until areas }
      lottery {
        id
        numberName
        drawOn
        ...LotteryPanel
      }
      left
      stage
      quantity
      status
      publishAt
      orderCounts {
        status
        orders
        tickets
      }
      turnCounts {
        status
        turns
      }
    }
  }
`);

/** An offering as its page reads it. */
export type OfferingOfPage = NonNullable<OfferingPageQuery['offering']>;

/** One ticket: at the left how far it is, at the right what a member sees of it. */
export default function OfferingPage() {
  const { t } = useLingui();
  const { id = '' } = useParams();
  const [, go] = useLocation();
  const [publishing, publish] = useState(false);
  const [{ data, error }, again] = useQuery({
    query: OfferingQuery,
    variables: { id },
    requestPolicy: 'cache-and-network',
  });
  const reread = () => again({ requestPolicy: 'network-only' });
  const offering = data?.offering;
  const hidden = offering && offering.status !== 'PUBLISHED';
  useKeys([
    { key: 'Escape', says: t`チケットの一覧へ`, run: () => go('/tickets') },
    { key: 'o', says: t`申込みを見る`, run: () => go(`/orders?offering=${id}`) },
    ...(hidden
      ? [
          { key: 'e', says: t`内容を変える`, run: () => go(`/tickets/${id}/edit`) },
          { key: 'p', says: t`公開する`, run: () => publish(true) },
        ]
      : []),
  ]);
  return (
    <DeskPage
      bar={
        offering && (
          <span className="ml-auto flex gap-2">
            <Link className={buttonClass({ look: 'secondary', small: true })} href={`/orders?offering=${id}`}>
              <Trans>申込みを見る</Trans>
              <KeyHint name="o" />
            </Link>
            {hidden && (
              <>
                <Link className={buttonClass({ look: 'secondary', small: true })} href={`/tickets/${id}/edit`}>
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
      title={offering?.name ?? t`チケット`}
    >
      {error && <Trouble error={error} onRetry={reread} />}
      {!data && !error && <Skeleton lines={12} />}
      {data && !offering && <EmptyState title={<Trans>このチケットは見つかりません</Trans>} />}
      {offering && (
        <div className="grid grid-cols-[minmax(0,1fr)_25rem] items-start gap-8">
          <div className="flex flex-col gap-6">
            <OfferingFacts offering={offering} />
            {offering.lottery && (
              <LotteryPanel
                lottery={offering.lottery}
                onDone={reread}
                over={offering.stage === 'CLOSED'}
                published={!hidden}
              />
            )}
          </div>
          <section className="flex flex-col gap-3 rounded-12 border border-solid-gray-420 p-4">
            <h2 className="text-solid-gray-700">
              <Trans>会員に見える画面</Trans>
            </h2>
            <p className="text-std-24B-150">{offering.name}</p>
            <TicketView ticket={offering} />
          </section>
        </div>
      )}
      {offering && publishing && (
        <PublishOffering
          offering={offering}
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
