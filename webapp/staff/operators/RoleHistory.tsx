import { Trans } from '@lingui/react/macro';
import { type FragmentType, readFragment } from '../gen/fragment-masking.ts';
import { graphql } from '../gen/gql.ts';
import { moment } from '../words/dates.ts';
import { PlainTable } from '../words/PlainTable.tsx';
import { useWords } from '../words/useWords.ts';

const RoleHistoryOf = graphql(`
  fragment RoleHistory on Staff {
    id
    history(first: 20) {
      edges {
        node {
          id
          role
          grantedAt
          revokedAt
        }
      }
    }
  }
`);

/** The roles that somebody ever held, with their dates. */
export function RoleHistory({ person }: { person: FragmentType<typeof RoleHistoryOf> }) {
  const { history } = readFragment(RoleHistoryOf, person);
  const words = useWords();
  return (
    <PlainTable
      empty={<Trans>役割を持ったことはありません。</Trans>}
      heads={[
        { key: 'role', label: <Trans>役割</Trans> },
        { key: 'from', label: <Trans>付けた日時</Trans> },
        { key: 'until', label: <Trans>外した日時</Trans> },
      ]}
      rows={history.edges.map(({ node }) => ({
        key: node.id,
        cells: {
          role: node.role && words.role(node.role),
          from: node.grantedAt && moment(node.grantedAt),
          until: node.revokedAt ? moment(node.revokedAt) : <Trans>今も</Trans>,
        },
      }))}
      title={<Trans>役割の履歴</Trans>}
    />
  );
}
