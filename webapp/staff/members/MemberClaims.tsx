import { Trans } from '@lingui/react/macro';
import { Link } from 'wouter';
import { yen } from '../../kit/format.ts';
import { StateBadge } from '../claims/StateBadge.tsx';
import { type FragmentType, readFragment } from '../gen/fragment-masking.ts';
import { graphql } from '../gen/gql.ts';
import { day } from '../words/dates.ts';
import { PlainTable } from '../words/PlainTable.tsx';
import { useWords } from '../words/useWords.ts';

const MemberClaimsOf = graphql(`
  fragment MemberClaims on Member {
    id
    claims(first: 50) {
      edges {
        node {
          id
          reference
          status
          appliedOn
          eventOn
          amount
          kind {
            id
            name
            nameEn
          }
        }
      }
    }
  }
`);

/** What the member applied for, each a way to its claim. */
export function MemberClaims({ member: masked }: { member: FragmentType<typeof MemberClaimsOf> }) {
  const { claims } = readFragment(MemberClaimsOf, masked);
  const words = useWords();
  return (
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
      rows={claims.edges.map(({ node }) => ({
        key: node.id,
        cells: {
          reference: (
            <Link className="link focus-mark font-mono" href={`/claims/${node.id}`}>
              {node.reference}
            </Link>
          ),
          state: <StateBadge state={node.status} />,
          kind: words.kind(node.kind),
          event: node.eventOn && day(node.eventOn),
          applied: node.appliedOn && day(node.appliedOn),
          amount: node.amount != null && yen(node.amount),
        },
      }))}
      title={<Trans>申請</Trans>}
    />
  );
}
