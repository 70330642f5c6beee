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
import { moment } from '../words/dates.ts';
import { useWords } from '../words/useWords.ts';

const StaffQuery = graphql(`
  query StaffList($first: Int!, $after: String) {
    staff(first: $first, after: $after) {
      edges {
        node {
          id
          name
          subject
          enabled
          roles
          createdAt
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

/** Who operates the system, for administrators. */
export default function StaffList() {
  const { t } = useLingui();
  const [, go] = useLocation();
  const words = useWords();
  const [current, setCurrent] = useState<string>();
  const pages = usePages(StaffQuery, { first: 50, after: null }, (data) => data.staff);
  useKeys([
    { key: 'j', says: t`次の行へ`, run: focusTable },
    { key: 'k', says: t`前の行へ`, run: focusTable },
    { key: 'Enter', says: t`行を開く`, run: focusTable },
    { key: 'n', says: t`職員を加える`, run: () => go('/staff/new') },
    { key: 'Escape', says: t`はじめの画面へ`, run: () => go('/') },
  ]);
  useTableFocus(Boolean(pages.rows));
  return (
    <DeskPage
      bar={
        <Link className={`${buttonClass({ look: 'secondary', small: true })} ml-auto`} href="/staff/new">
          <Trans>職員を加える</Trans>
        </Link>
      }
      title={t`職員と役割`}
    >
      <List
        columns={[
          { key: 'name', label: <Trans>氏名</Trans>, cell: (row) => row.name },
          {
            key: 'subject',
            label: <Trans>認証の識別子</Trans>,
            cell: (row) => <span className="font-mono">{row.subject}</span>,
          },
          {
            key: 'roles',
            label: <Trans>役割</Trans>,
            cell: (row) => row.roles?.map(words.role).join('・') || <Trans>なし</Trans>,
          },
          {
            key: 'enabled',
            label: <Trans>サインイン</Trans>,
            cell: (row) => (row.enabled ? <Trans>できる</Trans> : <Trans>止めている</Trans>),
          },
          {
            key: 'created',
            label: <Trans>登録</Trans>,
            cell: (row) => <span className="tabular-nums">{moment(row.createdAt)}</span>,
          },
        ]}
        current={current}
        empty={<EmptyState icon="person" title={<Trans>職員はまだいません</Trans>} />}
        label={t`職員の一覧`}
        onCurrent={setCurrent}
        onOpen={({ id }) => go(`/staff/${id}`)}
        pages={pages}
        rowKey={({ id }) => id}
      />
    </DeskPage>
  );
}
