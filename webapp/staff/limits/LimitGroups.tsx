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

const LimitGroupsQuery = graphql(`
  query LimitGroupList($first: Int!, $after: String) {
    limitGroups(first: $first, after: $after) {
      edges {
        node {
          id
          name
          counts
          memberLimit
          used
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

/** The limits that several tickets or several events share, with how many use each. */
export default function LimitGroups() {
  const { t } = useLingui();
  const [, go] = useLocation();
  const [current, setCurrent] = useState<string>();
  const pages = usePages(LimitGroupsQuery, { first: 50, after: null }, (data) => data.limitGroups);
  useKeys([
    { key: 'j', says: t`次の行へ`, run: focusTable },
    { key: 'k', says: t`前の行へ`, run: focusTable },
    { key: 'Enter', says: t`行を開く`, run: focusTable },
    { key: 'n', says: t`共通の限度を作る`, run: () => go('/limits/new') },
    { key: 'Escape', says: t`チケットの一覧へ`, run: () => go('/tickets') },
  ]);
  useTableFocus(Boolean(pages.rows));
  return (
    <DeskPage
      bar={
        <Link className={`${buttonClass({ look: 'secondary', small: true })} ml-auto`} href="/limits/new">
          <Trans>共通の限度を作る</Trans>
        </Link>
      }
      title={t`共通の限度`}
    >
      <List
        columns={[
          { key: 'name', label: <Trans>名前</Trans>, cell: (row) => row.name },
          {
            key: 'limit',
            label: <Trans>会員一人の年度の上限</Trans>,
            numeric: true,
            cell: (row) =>
              row.counts === 'BOOKINGS' ? <Trans>{row.memberLimit}回</Trans> : <Trans>{row.memberLimit}枚</Trans>,
          },
          {
            key: 'used',
            label: <Trans>使うもの</Trans>,
            numeric: true,
            cell: (row) =>
              row.counts === 'BOOKINGS' ? <Trans>イベント{row.used}件</Trans> : <Trans>チケット{row.used}件</Trans>,
          },
        ]}
        current={current}
        empty={
          <EmptyState icon="gift" title={<Trans>共通の限度はまだありません</Trans>}>
            <Trans>
              いくつかのチケットやイベントを合わせて、会員一人が年度に申し込める枚数や回数を決めるときに作ります。
            </Trans>
          </EmptyState>
        }
        label={t`共通の限度の一覧`}
        onCurrent={setCurrent}
        onOpen={({ id }) => go(`/limits/${id}`)}
        pages={pages}
        rowKey={({ id }) => id}
      />
    </DeskPage>
  );
}
