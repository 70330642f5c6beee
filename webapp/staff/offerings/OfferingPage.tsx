import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from 'urql';
import { useParams } from 'wouter';
import { TicketView } from '../../kit/TicketView.tsx';
import { Amendments } from '../amendments/Amendments.tsx';
import { OnOffer } from '../amendments/OnOffer.tsx';
import { graphql } from '../gen/gql.ts';
import type { OfferingPageQuery } from '../gen/graphql.ts';
import { LotteryPanel } from '../lotteries/LotteryPanel.tsx';
import { PicturesPanel } from '../pictures/PicturesPanel.tsx';
import { Trouble } from '../shell/Trouble.tsx';
import { OfferingFacts } from './OfferingFacts.tsx';
import { useOfferingSteps } from './useOfferingSteps.ts';

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
      limitGroup {
        id
        name
        counts
        memberLimit
      }
      lottery {
        id
        numberName
        drawOn
        ...LotteryPanel
      }
      left
      allotments { id name quantity taken left }
      stage
      quantity
      status
      pictures { id alt width height }
      publishAt
      withdrawal
      withdrawnAt
      touched
      amendments {
        ...AmendmentLines
      }
      ...OfferingStock
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
  const [{ data, error }, again] = useQuery({
    query: OfferingQuery,
    variables: { id },
    requestPolicy: 'cache-and-network',
  });
  const reread = () => again({ requestPolicy: 'network-only' });
  const offering = data?.offering;
  const { publish, unschedule, withdraw } = useOfferingSteps(offering);
  const neighbours = [{ key: 'o', href: `/orders?offering=${id}`, says: t`申込みを見る` }];
  if (offering?.status === 'PUBLISHED') {
    neighbours.push({ key: 'b', href: `/tickets/${id}/order`, says: t`会員に代わって申し込む` });
  }
  return (
    <OnOffer
      base="/tickets"
      facts={
        offering && (
          <>
            <OfferingFacts offering={offering} />
            {offering.lottery && (
              <LotteryPanel
                lottery={offering.lottery}
                onDone={reread}
                over={offering.stage === 'CLOSED'}
                published={offering.status === 'PUBLISHED'}
              />
            )}
            <PicturesPanel of={{ offering: offering.id }} onDone={reread} pictures={offering.pictures} />
            <Amendments of={offering.amendments} />
          </>
        )
      }
      loading={!data && !error}
      neighbours={neighbours}
      of={offering}
      onDone={reread}
      publish={publish}
      subject={{ offering: id }}
      title={t`チケット`}
      trouble={error && <Trouble error={error} onRetry={reread} />}
      unschedule={unschedule}
      view={offering && <TicketView ticket={offering} />}
      withdraw={withdraw}
      words={{
        back: t`チケットの一覧へ`,
        publish: <Trans>チケットを公開する</Trans>,
        published: (
          <Trans>
            {offering?.name ?? ''}{' '}
            を会員の画面に出します。公開したあとの変更は、記録に残ります。販売の始まりまでは「これから販売」と表示されます。
          </Trans>
        ),
        withdraw: <Trans>チケットを取りやめる</Trans>,
        copy: <Trans>チケットを写して作る</Trans>,
        gone: <Trans>このチケットは見つかりません</Trans>,
      }}
    />
  );
}
