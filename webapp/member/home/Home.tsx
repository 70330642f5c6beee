import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from 'urql';
import { Link } from 'wouter';
import { Section, tapCardClass } from '../../kit/Card.tsx';
import { Icon } from '../../kit/icons.tsx';
import { Page } from '../../kit/Page.tsx';
import { Skeleton } from '../../kit/Skeleton.tsx';
import { graphql } from '../gen/gql.ts';
import { lazily } from '../shell/lazily.ts';
import { Trouble } from '../shell/Trouble.tsx';
import { Kinds } from './Kinds.tsx';
import { MembershipCard } from './MembershipCard.tsx';
import { Offers } from './Offers.tsx';
import { Waiting } from './Waiting.tsx';

// Few have one; without a boundary of its own, what stands below does not jump.
const UsableCoupons = lazily(() => import('./UsableCoupons.tsx'));

const HomeDocument = graphql(`
  query Home {
    viewer {
      account {
        id
        emailConfirmedAt
      }
      member {
        id
        name
        ...MembershipCard
        offers {
          ...Offer
        }
        notices(unread: true, first: 3) {
          edges {
            node {
              id
              kind
              claimId
              ...NoticeRow
            }
          }
          totalCount
        }
        coupons {
          id
          claimId
          ...UsableCoupon
        }
        claims(first: 20) {
          edges {
            node {
              id
              status
              ...ClaimRow
            }
          }
        }
      }
    }
    benefitKinds {
      edges {
        node {
          id
          ...HomeKind
        }
      }
    }
  }
`);

/** What waits for me, what may I apply for, what is mine: in this order. */
export default function Home() {
  const { t } = useLingui();
  const [{ data, error }, again] = useQuery({ query: HomeDocument, requestPolicy: 'cache-and-network' });
  const member = data?.viewer.member;
  if (error && !data) {
    return (
      <Page title={t`ホーム`}>
        <Trouble error={error} onRetry={() => again({ requestPolicy: 'network-only' })} />
      </Page>
    );
  }
  if (!data || !member) return <HomeSkeleton />;
  const usable = new Set(member.coupons.map((coupon) => coupon.claimId));
  return (
    <Page title={t`${member.name ?? ''} 様`}>
      <Waiting
        claims={member.claims.edges.map((edge) => edge.node).filter((claim) => !usable.has(claim.id))}
        emailConfirmed={Boolean(data.viewer.account?.emailConfirmedAt)}
        notices={member.notices}
      />
      {member.coupons.length > 0 && <UsableCoupons coupons={member.coupons} />}
      <Offers offers={member.offers} />
      <Kinds kinds={data.benefitKinds.edges.map((edge) => edge.node)} />
      <Section title={<Trans>チケットとイベント</Trans>}>
        <Link className={tapCardClass} href="/find">
          <span className="font-700">
            <Trans>チケットとイベントをさがす</Trans>
          </span>
          <Icon name="right" size={20} />
        </Link>
      </Section>
      <Section title={<Trans>会員証</Trans>}>
        <MembershipCard member={member} />
      </Section>
    </Page>
  );
}

function HomeSkeleton() {
  const { t } = useLingui();
  return (
    <Page title={t`ホーム`}>
      <Skeleton box="h-20" />
      <Skeleton box="h-20" />
      <Skeleton box="h-72" />
    </Page>
  );
}
