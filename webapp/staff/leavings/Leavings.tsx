import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { useLocation, useSearch } from 'wouter';
import { EmptyState } from '../../kit/EmptyState.tsx';
import { DeskPage } from '../../kit/Page.tsx';
import { Select } from '../../kit/Select.tsx';
import { useToast } from '../../kit/Toast.tsx';
import { readFragment } from '../gen/fragment-masking.ts';
import { graphql } from '../gen/gql.ts';
import type { LeavingFactsFragment } from '../gen/graphql.ts';
import { focusTable, useTableFocus } from '../shell/focus.ts';
import { useKeys } from '../shell/keys.ts';
import { List } from '../shell/List.tsx';
import { usePages } from '../shell/usePages.ts';
import { PersonName } from '../words/PersonName.tsx';
import { LeavingDialog } from './LeavingDialog.tsx';
import { LeavingFactsOf } from './LeavingFacts.tsx';
import { useLeavingWords } from './useLeavingWords.ts';

const LeavingsQuery = graphql(`
  query LeavingCorrections($all: Boolean!, $first: Int!, $after: String) {
    leavingCorrections(all: $all, first: $first, after: $after) {
      edges {
        node {
          id
          ...LeavingFacts
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

/** The leaving days that were corrected, first of all those that wait for somebody else's confirmation. */
export default function Leavings() {
  const { t } = useLingui();
  const [, go] = useLocation();
  const say = useToast();
  const all = new URLSearchParams(useSearch()).get('show') === 'all';
  const [current, setCurrent] = useState<string>();
  const [opened, open] = useState<string>();
  const pages = usePages(LeavingsQuery, { all, first: 30, after: null }, (data) => data.leavingCorrections);
  const columns = useColumns();
  useKeys([
    { key: 'j', says: t`次の行へ`, run: focusTable },
    { key: 'k', says: t`前の行へ`, run: focusTable },
    { key: 'Enter', says: t`内容を開く`, run: focusTable },
    { key: 'Escape', says: t`はじめの画面へ`, run: () => go('/') },
  ]);
  useTableFocus(Boolean(pages.rows));
  const rows = pages.rows && readFragment(LeavingFactsOf, pages.rows);
  const shown = rows?.find(({ id }) => id === opened);
  const done = (said: string) => {
    open(undefined);
    say(said);
    pages.again();
  };
  return (
    <DeskPage
      bar={
        <div className="[&>div]:flex-row [&>div]:items-center">
          <Select
            id="leavings-show"
            label={<Trans>表示</Trans>}
            onChange={(next) => go(next === 'all' ? '/leavings?show=all' : '/leavings', { replace: true })}
            options={[
              { value: 'waiting', label: t`確認待ち` },
              { value: 'all', label: t`訂正済みと却下も` },
            ]}
            small
            value={all ? 'all' : 'waiting'}
          />
        </div>
      }
      title={t`退会日の訂正`}
    >
      <List
        columns={columns}
        current={current}
        empty={
          <EmptyState icon="check" title={<Trans>確認を待っている訂正はありません</Trans>}>
            <Trans>退会日の誤りは、会員の台帳の「退会日を訂正する」から登録します。</Trans>
          </EmptyState>
        }
        label={t`退会日の訂正の一覧`}
        onCurrent={setCurrent}
        onOpen={(row) => open(row.id)}
        pages={{ ...pages, rows: rows && [...rows] }}
        rowKey={({ id }) => id}
      />
      {shown && <LeavingDialog correction={shown} onClose={() => open(undefined)} onDone={done} />}
    </DeskPage>
  );
}

function useColumns() {
  const { states, left } = useLeavingWords();
  type Row = LeavingFactsFragment;
  return [
    { key: 'status', label: <Trans>状態</Trans>, cell: (row: Row) => states[row.status] },
    {
      key: 'member',
      label: <Trans>会員</Trans>,
      cell: ({ member }: Row) => <PersonName kana={member.kana} name={member.name} />,
    },
    {
      key: 'number',
      label: <Trans>会員番号</Trans>,
      cell: (row: Row) => <span className="font-mono">{row.member.number}</span>,
    },
    { key: 'was', label: <Trans>台帳の退会日</Trans>, cell: (row: Row) => left(row.wasOn) },
    { key: 'now', label: <Trans>正しい退会日</Trans>, cell: (row: Row) => left(row.leftOn) },
    { key: 'reason', label: <Trans>理由</Trans>, cell: (row: Row) => row.reason },
    { key: 'by', label: <Trans>登録した人</Trans>, cell: (row: Row) => row.proposedBy?.name },
  ];
}
