import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { Link, useLocation } from 'wouter';
import { buttonClass } from '../../kit/Button.tsx';
import { EmptyState } from '../../kit/EmptyState.tsx';
import { DeskPage } from '../../kit/Page.tsx';
import { graphql } from '../gen/gql.ts';
import { focusTable, useTableFocus } from '../shell/focus.ts';
import { useKeys } from '../shell/keys.ts';
import { List } from '../shell/List.tsx';
import { usePages } from '../shell/usePages.ts';

const FacilitiesQuery = graphql(`
  query FacilityList($first: Int!, $after: String) {
    facilities(first: $first, after: $after) {
      edges {
        node {
          id
          position
          name
          kana
          prefecture
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

/** The houses in the order in which members find them. */
export default function FacilityList() {
  const { t } = useLingui();
  const [, go] = useLocation();
  const [current, setCurrent] = useState<string>();
  const pages = usePages(FacilitiesQuery, { first: 50, after: null }, (data) => data.facilities);
  useKeys([
    { key: 'j', says: t`次の行へ`, run: focusTable },
    { key: 'k', says: t`前の行へ`, run: focusTable },
    { key: 'Enter', says: t`行を開く`, run: focusTable },
    { key: 'n', says: t`保養所を加える`, run: () => go('/facilities/new') },
    { key: 'Escape', says: t`はじめの画面へ`, run: () => go('/') },
  ]);
  useTableFocus(Boolean(pages.rows));
  return (
    <DeskPage
      bar={
        <Link className={`${buttonClass({ look: 'secondary', small: true })} ml-auto`} href="/facilities/new">
          <Trans>保養所を加える</Trans>
        </Link>
      }
      title={t`保養所`}
    >
      <List
        columns={[
          { key: 'position', label: <Trans>並び順</Trans>, numeric: true, cell: (row) => row.position },
          { key: 'name', label: <Trans>名前</Trans>, cell: (row) => row.name },
          { key: 'prefecture', label: <Trans>都道府県</Trans>, cell: (row) => row.prefecture },
          { key: 'address', label: <Trans>所在地</Trans>, cell: (row) => row.address },
          {
            key: 'telephone',
            label: <Trans>電話</Trans>,
            cell: (row) => <span className="tabular-nums">{row.telephone}</span>,
          },
          {
            key: 'open',
            label: <Trans>受付</Trans>,
            cell: (row) => (row.open ? <Trans>選べる</Trans> : <Trans>休止</Trans>),
          },
        ]}
        current={current}
        empty={<EmptyState icon="home" title={<Trans>保養所はまだありません</Trans>} />}
        label={t`保養所の一覧`}
        onCurrent={setCurrent}
        onOpen={({ id }) => go(`/facilities/${id}`)}
        pages={pages}
        rowKey={({ id }) => id}
      />
    </DeskPage>
  );
}
