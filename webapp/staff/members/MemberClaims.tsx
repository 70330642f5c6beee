import { Trans } from '@lingui/react/macro';
import { Link } from 'wouter';
import { yen } from '../../kit/format.ts';
import { Day } from '../claims/Deadline.tsx';
import { StateBadge } from '../claims/StateBadge.tsx';
import { type FragmentType, readFragment } from '../gen/fragment-masking.ts';
import { graphql } from '../gen/gql.ts';
import { More } from '../shell/More.tsx';
import { usePagesAfter } from '../shell/usePages.ts';
import { useMe } from '../shell/viewer.ts';
import { day } from '../words/dates.ts';
import { PlainTable } from '../words/PlainTable.tsx';
import { useWords } from '../words/useWords.ts';

const MemberClaimsOf = graphql(`
  fragment MemberClaims on Member {
    id
    claims(first: 50) {
      ...MemberClaimList
    }
  }
`);

const MemberClaimList = graphql(`
  fragment MemberClaimList on ClaimConnection {
    edges {
      node {
        id
        reference
        status
        appliedOn
        eventOn
        fromOn
        amount
        filedBy {
          id
        }
        kind {
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
`);

const MemberClaimsQuery = graphql(`
  query MemberClaims($id: ID!, $first: Int!, $after: String) {
    member(id: $id) {
      id
      claims(first: $first, after: $after) {
        ...MemberClaimList
      }
    }
  }
`);

/** What one files for heirs oneself is opened where it is filled in, until it is sent. */
function isFiling(claim: { status: string; filedBy: { id: string } | null }, me: string): boolean {
  return claim.filedBy?.id === me && (claim.status === 'DRAFT' || claim.status === 'RETURNED');
}

/** What the member applied for, each a way to its claim. */
export function MemberClaims({ member: masked }: { member: FragmentType<typeof MemberClaimsOf> }) {
  const { id, claims } = readFragment(MemberClaimsOf, masked);
  const words = useWords();
  const me = useMe();
  const pages = usePagesAfter(
    readFragment(MemberClaimList, claims),
    MemberClaimsQuery,
    { id, first: 50, after: null },
    (data) => readFragment(MemberClaimList, data.member?.claims),
  );
  return (
    <>
      <PlainTable
        empty={<Trans>申請はありません。</Trans>}
        heads={[
          { key: 'reference', label: <Trans>受付番号</Trans> },
          { key: 'state', label: <Trans>状態</Trans> },
          { key: 'kind', label: <Trans>種類</Trans> },
          { key: 'event', label: <Trans>事由の日</Trans> },
          { key: 'applied', label: <Trans>申請日</Trans> },
          { key: 'amount', label: <Trans>金額</Trans>, numeric: true },
        ]}
        rows={pages.rows?.map((node) => ({
          key: node.id,
          cells: {
            reference: (
              <Link
                className="link focus-mark font-mono"
                href={isFiling(node, me.id) ? `/members/${id}/heirs/${node.id}` : `/claims/${node.id}`}
              >
                {node.reference}
              </Link>
            ),
            state: <StateBadge state={node.status} />,
            kind: words.kind(node.kind),
            event: <Day value={node.eventOn ?? node.fromOn} />,
            applied: node.appliedOn && day(node.appliedOn),
            amount: node.amount != null && yen(node.amount),
          },
        }))}
        title={<Trans>申請</Trans>}
      />
      <More pages={pages} />
    </>
  );
}
