import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { Link, useLocation } from 'wouter';
import { buttonClass } from '../../kit/Button.tsx';
import { EmptyState } from '../../kit/EmptyState.tsx';
import { EventStageBadge } from '../../kit/EventStageBadge.tsx';
import { yen } from '../../kit/format.ts';
import { DeskPage } from '../../kit/Page.tsx';
import { graphql } from '../gen/gql.ts';
import { focusTable, useTableFocus } from '../shell/focus.ts';
import { useKeys } from '../shell/keys.ts';
import { List } from '../shell/List.tsx';
import { usePages } from '../shell/usePages.ts';
import { moment } from '../words/dates.ts';
import { useEventWords } from './useEventWords.ts';

const EventsQuery = graphql(`
  query EventList($first: Int!, $after: String) {
    events(first: $first, after: $after) {
      edges {
        node {
          id
          name
          status
          stage
          fee
          bookingUntil
          sessions {
            id
            startsAt
            capacity
            left
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

/** The events that were made, the newest first: how far each is, and how many places of it are taken. */
export default function Events() {
  const { t } = useLingui();
  const [, go] = useLocation();
  const { states } = useEventWords();
  const [current, setCurrent] = useState<string>();
  const pages = usePages(EventsQuery, { first: 30, after: null }, (data) => data.events);
  useKeys([
    { key: 'j', says: t`次の行へ`, run: focusTable },
    { key: 'k', says: t`前の行へ`, run: focusTable },
    { key: 'Enter', says: t`行を開く`, run: focusTable },
    { key: 'n', says: t`イベントを作る`, run: () => go('/events/new') },
    { key: 'Escape', says: t`はじめの画面へ`, run: () => go('/') },
  ]);
  useTableFocus(Boolean(pages.rows));
  const sum = (of: readonly { capacity: number; left: number }[], key: 'capacity' | 'left') =>
    of.reduce((all, one) => all + one[key], 0);
  return (
    <DeskPage
      bar={
        <Link className={`${buttonClass({ look: 'secondary', small: true })} ml-auto`} href="/events/new">
          <Trans>イベントを作る</Trans>
        </Link>
      }
      title={t`イベント`}
    >
      <List
        columns={[
          { key: 'name', label: <Trans>名前</Trans>, cell: (row) => row.name },
          { key: 'status', label: <Trans>公開</Trans>, cell: (row) => states[row.status] },
          {
            key: 'stage',
            label: <Trans>受付</Trans>,
            cell: (row) => row.status === 'PUBLISHED' && <EventStageBadge small stage={row.stage} />,
          },
          {
            key: 'begins',
            label: <Trans>開催</Trans>,
            cell: (row) => <span className="tabular-nums">{moment(row.sessions[0]?.startsAt ?? '')}</span>,
          },
          {
            key: 'until',
            label: <Trans>受付の終わり</Trans>,
            cell: (row) => <span className="tabular-nums">{moment(row.bookingUntil)}</span>,
          },
          { key: 'fee', label: <Trans>会員の参加料金</Trans>, numeric: true, cell: (row) => yen(row.fee) },
          {
            key: 'taken',
            label: <Trans>予約 / 定員</Trans>,
            numeric: true,
            cell: ({ sessions }) =>
              `${(sum(sessions, 'capacity') - sum(sessions, 'left')).toLocaleString()} / ${sum(sessions, 'capacity').toLocaleString()}`,
          },
        ]}
        current={current}
        empty={
          <EmptyState icon="gift" title={<Trans>イベントはまだありません</Trans>}>
            <Trans>「イベントを作る」で、下書きから始めます。</Trans>
          </EmptyState>
        }
        label={t`イベントの一覧`}
        onCurrent={setCurrent}
        onOpen={({ id }) => go(`/events/${id}`)}
        pages={pages}
        rowKey={({ id }) => id}
      />
    </DeskPage>
  );
}
