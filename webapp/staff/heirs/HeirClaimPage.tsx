import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from 'urql';
import { useLocation, useParams } from 'wouter';
import { EmptyState } from '../../kit/EmptyState.tsx';
import { Notice } from '../../kit/Notice.tsx';
import { DeskPage } from '../../kit/Page.tsx';
import { Skeleton } from '../../kit/Skeleton.tsx';
import { AwaitsFees } from '../arrears/AwaitsFees.tsx';
import { graphql } from '../gen/gql.ts';
import type { HeirClaimQuery as HeirClaimAnswer } from '../gen/graphql.ts';
import { useKeys } from '../shell/keys.ts';
import { Trouble } from '../shell/Trouble.tsx';
import { PersonName } from '../words/PersonName.tsx';
import { useCorrectionWords } from '../words/useCorrectionWords.ts';
import { HeirAccount } from './HeirAccount.tsx';
import { HeirForm } from './HeirForm.tsx';
import { HeirProofs } from './HeirProofs.tsx';
import { SendFiling } from './SendFiling.tsx';

const HeirClaimQuery = graphql(`
  query HeirClaim($member: ID!, $claim: ID!, $begun: Boolean!) {
    member(id: $member) {
      id
      number
      name
      kana
    }
    benefitKinds(first: 50) {
      edges {
        node {
          id
          ...HeirKind
        }
      }
    }
    claim(id: $claim) @include(if: $begun) {
      id
      status
      decisions {
        edges {
          node {
            id
            step
            corrections
            message
          }
        }
      }
      ...HeirForm
      ...HeirProofs
      ...HeirAccount
      ...AwaitsFees
      ...SendFiling
    }
  }
`);

/** What heirs claim after a member's death, taken from their papers: the answers, the papers, and on to who examines. */
export default function HeirClaimPage() {
  const { t } = useLingui();
  const { id = '', claim: begun } = useParams<{ id: string; claim?: string }>();
  const [, go] = useLocation();
  const [{ data, error }, again] = useQuery({
    query: HeirClaimQuery,
    variables: { member: id, claim: begun ?? id, begun: Boolean(begun) },
    requestPolicy: 'cache-and-network',
  });
  const reread = () => again({ requestPolicy: 'network-only' });
  const toMember = () => go(`/members/${id}`);
  useKeys([{ key: 'Escape', says: t`会員の台帳へ`, run: toMember }]);
  const { member, claim } = data ?? {};
  const open = !claim || claim.status === 'DRAFT' || claim.status === 'RETURNED';
  const kinds = (data?.benefitKinds.edges ?? []).map(({ node }) => node);
  return (
    <DeskPage bar={member && <PersonName kana={member.kana} name={member.name} />} title={t`ご遺族の申請`}>
      {error && <Trouble error={error} onRetry={reread} />}
      {!data && !error && <Skeleton lines={8} />}
      {data && (!member || (begun && !claim)) && (
        <EmptyState title={<Trans>この申請は見つかりません</Trans>}>
          <Trans>受け付けた職員だけが、送るまでの内容を見られます。Esc で会員の台帳へ戻ります。</Trans>
        </EmptyState>
      )}
      {member && claim && !open && <AlreadySent />}
      {member && open && (!begun || claim) && (
        <div className="grid grid-cols-[42rem_1fr] gap-10 pt-1">
          <div className="flex flex-col gap-4">
            {claim?.status === 'RETURNED' && <Asked claim={claim} />}
            <HeirForm
              claim={claim}
              key={claim?.id}
              kinds={kinds}
              member={member.id}
              onSaved={(saved) => (begun ? reread() : go(`/members/${id}/heirs/${saved}`, { replace: true }))}
            />
          </div>
          {claim && (
            <div className="flex max-w-120 flex-col gap-6">
              <HeirProofs claim={claim} onChanged={reread} />
              <HeirAccount claim={claim} />
              <AwaitsFees claim={claim} />
              <SendFiling claim={claim} onDone={toMember} />
            </div>
          )}
        </div>
      )}
    </DeskPage>
  );
}

function AlreadySent() {
  return (
    <EmptyState title={<Trans>この申請は審査へ送られています</Trans>}>
      <Trans>審査と決定は別の職員が行います。Esc で会員の台帳へ戻ります。</Trans>
    </EmptyState>
  );
}

function Asked({ claim }: { claim: NonNullable<HeirClaimAnswer['claim']> }) {
  const correction = useCorrectionWords();
  const asked = claim.decisions.edges
    .map(({ node }) => node)
    .filter(({ step }) => step === 'RETURNED')
    .at(-1);
  return (
    <Notice title={<Trans>審査した職員からの確認</Trans>} tone="warning">
      <p>{asked?.corrections?.map(correction).join('、')}</p>
      <p className="whitespace-pre-wrap">{asked?.message}</p>
    </Notice>
  );
}
