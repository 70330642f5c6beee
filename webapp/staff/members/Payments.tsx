import { Trans } from '@lingui/react/macro';
import { usePaidFor } from '../../kit/usePaidFor.ts';
import { graphql } from '../gen/gql.ts';
import { usePayoutWords } from '../payouts/usePayoutWords.ts';
import { More } from '../shell/More.tsx';
import { Trouble } from '../shell/Trouble.tsx';
import { usePages } from '../shell/usePages.ts';
import { PaidOn, PaidYen } from '../words/PaidOn.tsx';
import { PlainTable } from '../words/PlainTable.tsx';
import { useWords } from '../words/useWords.ts';

const PaymentsQuery = graphql(`
  query MemberPayments($id: ID!, $first: Int!, $after: String) {
    member(id: $id) {
      id
      payments(first: $first, after: $after) {
        edges {
          node {
            id
            hostKind
            paid
            amount
            payee
            returnedOn
            relation
            kind {
              id
              name
              nameEn
            }
            mayBe {
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
    }
  }
`);

/** What the member was paid, as long as the scheme remembers. */
export function Payments({ member }: { member: string }) {
  const words = useWords();
  const payouts = usePayoutWords();
  const paidFor = usePaidFor();
  const pages = usePages(PaymentsQuery, { id: member, first: 20, after: null }, (data) => data.member?.payments);
  return (
    <>
      {pages.error && <Trouble error={pages.error} onRetry={pages.again} />}
      <PlainTable
        empty={<Trans>給付の記録はありません。</Trans>}
        heads={[
          { key: 'paid', label: <Trans>給付年月</Trans> },
          { key: 'kind', label: <Trans>種類</Trans> },
          { key: 'relation', label: <Trans>続柄</Trans> },
          { key: 'payee', label: <Trans>支払先</Trans> },
          { key: 'amount', label: <Trans>金額</Trans>, numeric: true },
        ]}
        rows={pages.rows?.map((node) => ({
          key: node.id,
          cells: {
            paid: <PaidOn {...node} />,
            kind: paidFor(node) || node.hostKind,
            relation: node.relation && words.relation(node.relation),
            payee: node.payee && payouts.payee(node.payee),
            amount: <PaidYen {...node} />,
          },
        }))}
        title={<Trans>給付の履歴</Trans>}
      />
      <More pages={pages} />
    </>
  );
}
