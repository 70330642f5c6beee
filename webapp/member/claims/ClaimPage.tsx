import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from 'urql';
import { Link, useParams } from 'wouter';
import { buttonClass } from '../../kit/Button.tsx';
import { Section } from '../../kit/Card.tsx';
import { Page } from '../../kit/Page.tsx';
import { Skeleton } from '../../kit/Skeleton.tsx';
import { StatusBadge } from '../../kit/StatusBadge.tsx';
import { useFormat } from '../../kit/useFormat.ts';
import { Proofs } from '../documents/Proofs.tsx';
import { graphql } from '../gen/gql.ts';
import type { ClaimQuery } from '../gen/graphql.ts';
import { useReadOfClaim } from '../notices/unread.ts';
import { Back } from '../shell/Back.tsx';
import NotFound from '../shell/NotFound.tsx';
import { Trouble } from '../shell/Trouble.tsx';
import { ClaimAnswers } from './ClaimAnswers.tsx';
import { ClaimCertificate } from './ClaimCertificate.tsx';
import { ClaimTimeline } from './ClaimTimeline.tsx';
import { ClaimVerdict } from './ClaimVerdict.tsx';
import { CouponCard } from './CouponCard.tsx';
import { GiveUp } from './GiveUp.tsx';
import { isOpen, statusOf } from './status.ts';
import { useKindName } from './useKindName.ts';

const ClaimDocument = graphql(`
  query Claim($id: ID!) {
    claim(id: $id) {
      id
      reference
      status
      version
      wayBack
      amount
      kind {
        id
        name
        nameEn
      }
      coupon {
        ...CouponCard
      }
      ...ClaimTimeline
      ...ClaimVerdict
      ...ClaimCertificate
      ...ClaimAnswers
      ...Proofs
    }
  }
`);

/** One claim: its state, what happened and what comes next, what was answered, and what one may do. */
export default function ClaimPage() {
  const { t } = useLingui();
  const { id = '' } = useParams<{ id: string }>();
  useReadOfClaim(id);
  const [{ data, error }, again] = useQuery({
    query: ClaimDocument,
    variables: { id },
    requestPolicy: 'cache-and-network',
  });
  if (data && !data.claim) return <NotFound />;
  if (data?.claim) return <Shown claim={data.claim} reread={() => again({ requestPolicy: 'network-only' })} />;
  return (
    <Page title={t`申請の状況`}>
      {error ? (
        <Trouble error={error} onRetry={() => again({ requestPolicy: 'network-only' })} />
      ) : (
        <Skeleton box="h-96" />
      )}
    </Page>
  );
}

function Shown({ claim, reread }: { claim: NonNullable<ClaimQuery['claim']>; reread: () => void }) {
  const kindName = useKindName();
  const { yen } = useFormat();
  return (
    <Page
      above={
        <Back href="/claims">
          <Trans>わたしの申請</Trans>
        </Back>
      }
      actions={<Actions claim={claim} />}
      title={kindName(claim.kind)}
    >
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <StatusBadge status={statusOf(claim.status)} />
        {claim.amount ? <span className="text-std-22B-150 tabular-nums">{yen(claim.amount)}</span> : null}
        <span className="text-[0.9375rem] text-solid-gray-700">
          <Trans>
            受付番号 <span className="font-mono">{claim.reference}</span>
          </Trans>
        </span>
      </div>
      {claim.coupon && <CouponCard claimId={claim.id} coupon={claim.coupon} reread={reread} />}
      <ClaimTimeline claim={claim} />
      <ClaimVerdict claim={claim} />
      <ClaimCertificate claim={claim} />
      <Section title={<Trans>申請の内容</Trans>}>
        <ClaimAnswers claim={claim} />
        <Proofs claim={claim} reread={reread} />
      </Section>
    </Page>
  );
}

function Actions({ claim }: { claim: NonNullable<ClaimQuery['claim']> }) {
  return (
    <>
      {isOpen(claim.status) && (
        <Link
          className={buttonClass({ wide: true })}
          href={`/claims/${claim.id}/edit/${claim.status === 'DRAFT' ? 'next' : 'check'}`}
        >
          {claim.status === 'DRAFT' ? <Trans>続きを入力する</Trans> : <Trans>内容を直して回答する</Trans>}
        </Link>
      )}
      <GiveUp id={claim.id} status={claim.status} version={claim.version} wayBack={claim.wayBack} />
    </>
  );
}
