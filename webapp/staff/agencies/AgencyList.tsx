import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { useQuery } from 'urql';
import { Link, useLocation } from 'wouter';
import { buttonClass } from '../../kit/Button.tsx';
import { EmptyState } from '../../kit/EmptyState.tsx';
import { yen } from '../../kit/format.ts';
import { DeskPage } from '../../kit/Page.tsx';
import { graphql } from '../gen/gql.ts';
import type { CouponStatus } from '../gen/graphql.ts';
import { focusTable, useTableFocus } from '../shell/focus.ts';
import { useKeys } from '../shell/keys.ts';
import { List } from '../shell/List.tsx';
import { usePages } from '../shell/usePages.ts';

const AgenciesQuery = graphql(`
  query AgencyList($first: Int!, $after: String) {
    agencies(first: $first, after: $after) {
      edges {
        node {
          id
          name
          address
          telephone
          open
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

const CountsQuery = graphql(`
  query CouponCounts {
    couponCounts {
      agencyId
      status
      count
      amount
    }
  }
`);

/** The agencies, with how many of each one's coupons are out, billed and settled. */
export default function AgencyList() {
  const { t } = useLingui();
  const [, go] = useLocation();
  const [current, setCurrent] = useState<string>();
  const pages = usePages(AgenciesQuery, { first: 50, after: null }, (data) => data.agencies);
  const count = useCounts();
  useKeys([
    { key: 'j', says: t`次の行へ`, run: focusTable },
    { key: 'k', says: t`前の行へ`, run: focusTable },
    { key: 'Enter', says: t`行を開く`, run: focusTable },
    { key: 'n', says: t`旅行会社を加える`, run: () => go('/agencies/new') },
    { key: 'Escape', says: t`割引券の一覧へ`, run: () => go('/coupons') },
  ]);
  useTableFocus(Boolean(pages.rows));
  return (
    <DeskPage
      bar={
        <Link className={`${buttonClass({ look: 'secondary', small: true })} ml-auto`} href="/agencies/new">
          <Trans>旅行会社を加える</Trans>
        </Link>
      }
      title={t`旅行会社`}
    >
      <List
        columns={[
          { key: 'name', label: <Trans>名前</Trans>, cell: (row) => row.name },
          { key: 'address', label: <Trans>所在地</Trans>, cell: (row) => row.address },
          {
            key: 'telephone',
            label: <Trans>電話</Trans>,
            cell: (row) => <span className="tabular-nums">{row.telephone}</span>,
          },
          {
            key: 'open',
            label: <Trans>受付</Trans>,
            cell: (row) => (row.open ? <Trans>選べる</Trans> : <Trans>契約終了</Trans>),
          },
          { key: 'issued', label: <Trans>未使用</Trans>, numeric: true, cell: (row) => count(row.id, 'ISSUED') },
          { key: 'redeemed', label: <Trans>精算待ち</Trans>, numeric: true, cell: (row) => count(row.id, 'REDEEMED') },
          { key: 'settled', label: <Trans>精算済み</Trans>, numeric: true, cell: (row) => count(row.id, 'SETTLED') },
        ]}
        current={current}
        empty={<EmptyState icon="home" title={<Trans>旅行会社はまだありません</Trans>} />}
        label={t`旅行会社の一覧`}
        onCurrent={setCurrent}
        onOpen={({ id }) => go(`/agencies/${id}`)}
        pages={pages}
        rowKey={({ id }) => id}
      />
    </DeskPage>
  );
}

/** How many coupons of an agency are in a state, and what they come to. */
function useCounts(): (agencyId: string, status: CouponStatus) => string {
  const { t } = useLingui();
  const [{ data }] = useQuery({ query: CountsQuery, requestPolicy: 'cache-and-network' });
  return (agencyId, status) => {
    const found = data?.couponCounts.find((one) => one.agencyId === agencyId && one.status === status);
    if (!found) return data ? '0' : '';
    const { count } = found;
    return t`${count}枚 ${yen(found.amount)}`;
  };
}
