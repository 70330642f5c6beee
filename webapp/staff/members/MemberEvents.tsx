import { Trans } from '@lingui/react/macro';
import { Link } from 'wouter';
import { yen } from '../../kit/format.ts';
import { useEventWords } from '../events/useEventWords.ts';
import { graphql } from '../gen/gql.ts';
import { More } from '../shell/More.tsx';
import { Trouble } from '../shell/Trouble.tsx';
import { usePages } from '../shell/usePages.ts';
import { moment } from '../words/dates.ts';
import { PlainTable } from '../words/PlainTable.tsx';

const MemberBookingsQuery = graphql(`
  query MemberBookings($id: ID!, $first: Int!, $after: String) {
    bookings(filter: { member: $id }, first: $first, after: $after) {
      edges {
        node {
          id
          number
          status
          people
          entered
          amount
          event {
            id
            name
          }
          session {
            id
            startsAt
          }
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

/** The events that the member takes or took part in, each a way to its booking. */
export function MemberEvents({ member }: { member: string }) {
  const { bookings } = useEventWords();
  const pages = usePages(MemberBookingsQuery, { id: member, first: 20, after: null }, (data) => data.bookings);
  return (
    <>
      {pages.error && <Trouble error={pages.error} onRetry={pages.again} />}
      <PlainTable
        empty={<Trans>イベントの予約はありません。</Trans>}
        heads={[
          { key: 'number', label: <Trans>予約番号</Trans> },
          { key: 'status', label: <Trans>状態</Trans> },
          { key: 'event', label: <Trans>イベント</Trans> },
          { key: 'held', label: <Trans>開催</Trans> },
          { key: 'people', label: <Trans>人数</Trans>, numeric: true },
          { key: 'entered', label: <Trans>入場</Trans>, numeric: true },
          { key: 'amount', label: <Trans>参加料金</Trans>, numeric: true },
        ]}
        rows={pages.rows?.map((node) => ({
          key: node.id,
          cells: {
            number: (
              <Link className="link focus-mark font-mono" href={`/bookings?member=${member}&open=${node.id}`}>
                {node.number}
              </Link>
            ),
            status: bookings[node.status],
            event: node.event?.name,
            held: node.session && moment(node.session.startsAt ?? ''),
            people: node.people,
            entered: node.entered,
            amount: node.amount != null && yen(node.amount),
          },
        }))}
        title={<Trans>イベント</Trans>}
      />
      <More pages={pages} />
    </>
  );
}
