import { Trans } from '@lingui/react/macro';
import { type FragmentType, readFragment } from '../gen/fragment-masking.ts';
import { graphql } from '../gen/gql.ts';
import { day } from '../words/dates.ts';
import { PlainTable } from '../words/PlainTable.tsx';
import { useWords } from '../words/useWords.ts';

const MemberEmployments = graphql(`
  fragment MemberEmployments on Member {
    id
    employments(first: 50) @include(if: $desk) {
      edges {
        node {
          id
          type
          location
          hiredOn
          fromOn
          untilOn
          company {
            id
            code
            name
          }
        }
      }
    }
  }
`);

/** Where the member worked, and from when until when. */
export function Employments({ member: masked }: { member: FragmentType<typeof MemberEmployments> }) {
  const { employments } = readFragment(MemberEmployments, masked);
  const words = useWords();
  return (
    <PlainTable
      empty={<Trans>勤務先の記録はありません。</Trans>}
      heads={[
        { key: 'from', label: <Trans>から</Trans> },
        { key: 'until', label: <Trans>まで</Trans> },
        { key: 'company', label: <Trans>勤務先</Trans> },
        { key: 'type', label: <Trans>雇用形態</Trans> },
        { key: 'location', label: <Trans>勤務場所</Trans> },
        { key: 'hired', label: <Trans>入社</Trans> },
      ]}
      rows={(employments?.edges ?? []).map(({ node }) => ({
        key: node.id,
        cells: {
          from: node.fromOn && day(node.fromOn),
          until: node.untilOn && day(node.untilOn),
          company: (
            <>
              {node.company.name}{' '}
              <span className="font-mono text-[0.8125rem] text-solid-gray-700">{node.company.code}</span>
            </>
          ),
          type: node.type && words.employment(node.type),
          location: node.location,
          hired: node.hiredOn && day(node.hiredOn),
        },
      }))}
      title={<Trans>勤務先の履歴</Trans>}
    />
  );
}
