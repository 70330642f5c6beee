import { Trans } from '@lingui/react/macro';
import { Link } from 'wouter';
import { yen } from '../../kit/format.ts';
import { graphql } from '../gen/gql.ts';
import { useOrderWords } from '../orders/useOrderWords.ts';
import { More } from '../shell/More.tsx';
import { Trouble } from '../shell/Trouble.tsx';
import { usePages } from '../shell/usePages.ts';
import { day } from '../words/dates.ts';
import { PlainTable } from '../words/PlainTable.tsx';

const MemberOrdersQuery = graphql(`
  query MemberOrders($id: ID!, $first: Int!, $after: String) {
    orders(filter: { member: $id }, first: $first, after: $after) {
      edges {
        node {
          id
          number
          status
          quantity
          amount
          orderedOn
          paidOn
          title
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

/** The tickets that the member ordered, each a way to its order. */
export function MemberTickets({ member }: { member: string }) {
  const { status } = useOrderWords();
  const pages = usePages(MemberOrdersQuery, { id: member, first: 20, after: null }, (data) => data.orders);
  return (
    <>
      {pages.error && <Trouble error={pages.error} onRetry={pages.again} />}
      <PlainTable
        empty={<Trans>チケットの申込みはありません。</Trans>}
        heads={[
          { key: 'number', label: <Trans>申込番号</Trans> },
          { key: 'status', label: <Trans>状態</Trans> },
          { key: 'title', label: <Trans>チケット</Trans> },
          { key: 'ordered', label: <Trans>申込日</Trans> },
          { key: 'paid', label: <Trans>支払日</Trans> },
          { key: 'quantity', label: <Trans>枚数</Trans>, numeric: true },
          { key: 'amount', label: <Trans>金額</Trans>, numeric: true },
        ]}
        rows={pages.rows?.map((node) => ({
          key: node.id,
          cells: {
            number: (
              <Link className="link focus-mark font-mono" href={`/orders?member=${member}&open=${node.id}`}>
                {node.number}
              </Link>
            ),
            status: status(node.status),
            title: node.title,
            ordered: node.orderedOn && day(node.orderedOn),
            paid: node.paidOn && day(node.paidOn),
            quantity: node.quantity,
            amount: node.amount != null && yen(node.amount),
          },
        }))}
        title={<Trans>チケット</Trans>}
      />
      <More pages={pages} />
    </>
  );
}
