import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { useQuery } from 'urql';
import { Button } from '../../kit/Button.tsx';
import { EmptyState } from '../../kit/EmptyState.tsx';
import { Page } from '../../kit/Page.tsx';
import { Skeleton } from '../../kit/Skeleton.tsx';
import { graphql } from '../gen/gql.ts';
import { Trouble } from '../shell/Trouble.tsx';
import { CompanyPayoutCard } from './CompanyPayoutCard.tsx';

const OfficerPayoutsDocument = graphql(`
  query OfficerPayouts($first: Int!) {
    companyPayouts(first: $first) {
      edges {
        node {
          id
          ...CompanyPayoutCard
        }
      }
      pageInfo {
        hasNextPage
      }
    }
  }
`);

/** How many payments come at once, a year of them, and at most. */
const step = 12;
const most = 96;

/** What was paid to the company's account for its members, the newest first: the day, and to whom how much; never what for. */
export default function OfficerPayouts() {
  const { t } = useLingui();
  return (
    <Page title={t`お支払いの内訳`} wide>
      <p>
        <Trans>
          会員の方への給付金を、事業所の口座へお振り込みしました。それぞれの方へお渡しください。給付の種類や理由は、お伝えできません。
        </Trans>
      </p>
      <Payouts />
    </Page>
  );
}

function Payouts() {
  const [first, show] = useState(step);
  const [{ data, error }, again] = useQuery({
    query: OfficerPayoutsDocument,
    variables: { first },
    requestPolicy: 'cache-and-network',
  });
  if (!data) {
    if (error) return <Trouble error={error} onRetry={() => again({ requestPolicy: 'network-only' })} />;
    return <Skeleton box="h-64" />;
  }
  const { edges, pageInfo } = data.companyPayouts;
  if (edges.length === 0) {
    return (
      <EmptyState icon="yen" title={<Trans>事業所の口座へのお支払いは、まだありません</Trans>}>
        <Trans>お支払いの日のあとに、ここで内訳をご覧いただけます。</Trans>
      </EmptyState>
    );
  }
  return (
    <>
      {edges.map(({ node }) => (
        <CompanyPayoutCard key={node.id} payout={node} />
      ))}
      {pageInfo.hasNextPage && first < most && (
        <Button look="secondary" onPress={() => show(first + step)}>
          <Trans>もっと見る</Trans>
        </Button>
      )}
    </>
  );
}
