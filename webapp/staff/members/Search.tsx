import { Trans, useLingui } from '@lingui/react/macro';
import { useLocation } from 'wouter';
import { EmptyState } from '../../kit/EmptyState.tsx';
import { DeskPage } from '../../kit/Page.tsx';
import { graphql } from '../gen/gql.ts';
import { focusTable, useTableFocus } from '../shell/focus.ts';
import { useKeys } from '../shell/keys.ts';
import { List } from '../shell/List.tsx';
import { usePages } from '../shell/usePages.ts';
import { useSettled } from '../shell/useSettled.ts';
import { useMe } from '../shell/viewer.ts';
import { look, useLooking } from './searchText.ts';
import { useMemberColumns } from './useMemberColumns.tsx';

const MembersQuery = graphql(`
  query Members($search: String!, $first: Int!, $after: String, $desk: Boolean!) {
    members(search: $search, first: $first, after: $after) {
      edges {
        node {
          id
          ...MemberRow
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
      totalCount
    }
  }
`);

/** Members by kana, name, number, company or telephone. The old rows stay until the new ones have come. */
export default function Search() {
  const { t } = useLingui();
  const [, go] = useLocation();
  const { desk } = useMe().sight;
  const { text, current } = useLooking();
  const search = useSettled(text.trim());
  const pages = usePages(MembersQuery, { search, first: 30, after: null, desk }, (data) => data.members, search === '');
  const columns = useMemberColumns();
  useKeys([
    { key: 'j', says: t`次の行へ`, run: focusTable },
    { key: 'k', says: t`前の行へ`, run: focusTable },
    { key: 'Enter', says: t`行を開く`, run: focusTable },
    { key: 'Escape', says: t`はじめの画面へ`, run: () => go('/') },
  ]);
  useTableFocus(search !== '' && Boolean(pages.rows?.length));
  const total = pages.data?.members.totalCount;
  const count = total !== undefined && <Trans>{total.toLocaleString('ja-JP')} 人</Trans>;
  return (
    <DeskPage
      bar={
        <output aria-live="polite" className="text-[0.875rem] tabular-nums">
          {search && (pages.waiting ? <Trans>さがしています</Trans> : count)}
        </output>
      }
      title={t`会員`}
    >
      {search === '' ? (
        <EmptyState icon="search" title={<Trans>会員をさがします</Trans>}>
          <Trans>
            「/」を押して、カナ・氏名・会員番号・事業所・電話番号のどれかを入れてください。高で髙、斉で齋も見つかります。
          </Trans>
        </EmptyState>
      ) : (
        <List
          columns={columns}
          current={current}
          empty={
            <EmptyState icon="search" title={<Trans>「{search}」は見つかりません</Trans>}>
              <Trans>姓だけ、カナだけ、番号の一部でもさがせます。</Trans>
            </EmptyState>
          }
          label={t`見つかった会員`}
          onCurrent={(id) => look({ current: id })}
          onOpen={({ id }) => {
            look({ current: id });
            go(`/members/${id}`);
          }}
          pages={pages}
          rowKey={({ id }) => id}
        />
      )}
    </DeskPage>
  );
}
