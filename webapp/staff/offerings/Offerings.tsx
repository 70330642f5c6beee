import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { Link, useLocation } from 'wouter';
import { buttonClass } from '../../kit/Button.tsx';
import { EmptyState } from '../../kit/EmptyState.tsx';
import { yen } from '../../kit/format.ts';
import { DeskPage } from '../../kit/Page.tsx';
import { StageBadge } from '../../kit/TicketView.tsx';
import { graphql } from '../gen/gql.ts';
import type { OfferingListQuery } from '../gen/graphql.ts';
import { focusTable, useTableFocus } from '../shell/focus.ts';
import { useKeys } from '../shell/keys.ts';
import { List } from '../shell/List.tsx';
import { usePages } from '../shell/usePages.ts';
import { moment } from '../words/dates.ts';
import { useOfferingWords } from './useOfferingWords.ts';

const OfferingsQuery = graphql(`
  query OfferingList($first: Int!, $after: String) {
    offerings(first: $first, after: $after) {
      edges {
        node {
          id
          name
          status
          stage
          way
          price
          quantity
          left
          allotments { id name quantity taken }
          saleFrom
          saleUntil
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

/** The tickets that were made, the newest first: how far each is, and how many of it are ordered. */
export default function Offerings() {
  const { t } = useLingui();
  const [, go] = useLocation();
  const word = useOfferingWords();
  const [current, setCurrent] = useState<string>();
  const pages = usePages(OfferingsQuery, { first: 30, after: null }, (data) => data.offerings);
  useKeys([
    { key: 'j', says: t`次の行へ`, run: focusTable },
    { key: 'k', says: t`前の行へ`, run: focusTable },
    { key: 'Enter', says: t`行を開く`, run: focusTable },
    { key: 'n', says: t`チケットを作る`, run: () => go('/tickets/new') },
    { key: 'l', says: t`共通の限度を見る`, run: () => go('/limits') },
    { key: 'Escape', says: t`はじめの画面へ`, run: () => go('/') },
  ]);
  useTableFocus(Boolean(pages.rows));
  return (
    <DeskPage
      bar={
        <>
          <Link className={`${buttonClass({ look: 'text', small: true })} ml-auto`} href="/limits">
            <Trans>共通の限度</Trans>
          </Link>
          <Link className={buttonClass({ look: 'secondary', small: true })} href="/tickets/new">
            <Trans>チケットを作る</Trans>
          </Link>
        </>
      }
      title={t`チケット`}
    >
      <List
        columns={[
          { key: 'name', label: <Trans>名前</Trans>, cell: (row) => row.name },
          { key: 'status', label: <Trans>公開</Trans>, cell: (row) => word(row.status) },
          {
            key: 'stage',
            label: <Trans>販売</Trans>,
            cell: (row) =>
              row.status === 'PUBLISHED' && <StageBadge byLot={row.way === 'LOTTERY'} small stage={row.stage} />,
          },
          {
            key: 'from',
            label: <Trans>販売の始まり</Trans>,
            cell: (row) => <span className="tabular-nums">{moment(row.saleFrom)}</span>,
          },
          {
            key: 'until',
            label: <Trans>販売の終わり</Trans>,
            cell: (row) => <span className="tabular-nums">{moment(row.saleUntil)}</span>,
          },
          { key: 'price', label: <Trans>会員価格</Trans>, numeric: true, cell: (row) => yen(row.price) },
          {
            key: 'ordered',
            label: <Trans>申込み / 全体</Trans>,
            numeric: true,
            cell: (row) => <Taken of={row} />,
          },
        ]}
        current={current}
        empty={
          <EmptyState icon="gift" title={<Trans>チケットはまだありません</Trans>}>
            <Trans>「チケットを作る」で、下書きから始めます。</Trans>
          </EmptyState>
        }
        label={t`チケットの一覧`}
        onCurrent={setCurrent}
        onOpen={({ id }) => go(`/tickets/${id}`)}
        pages={pages}
        rowKey={({ id }) => id}
      />
    </DeskPage>
  );
}

/** How many are taken, of how many; of several allotments each too. */
function Taken({ of }: { of: OfferingListQuery['offerings']['edges'][number]['node'] }) {
  return (
    <>
      {(of.quantity - of.left).toLocaleString()} / {of.quantity.toLocaleString()}
      {of.allotments.length > 1 &&
        of.allotments.map(({ id, name, quantity, taken }) => (
          <span className="block text-[0.8125rem] text-solid-gray-700" key={id}>
            {name} {taken.toLocaleString()} / {quantity.toLocaleString()}
          </span>
        ))}
    </>
  );
}
