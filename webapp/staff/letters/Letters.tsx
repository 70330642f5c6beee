import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { useLocation, useSearch } from 'wouter';
import { Button } from '../../kit/Button.tsx';
import { EmptyState } from '../../kit/EmptyState.tsx';
import { DeskPage } from '../../kit/Page.tsx';
import { graphql } from '../gen/gql.ts';
import { focusTable, useTableFocus } from '../shell/focus.ts';
import { KeyHint } from '../shell/KeyHint.tsx';
import { useKeys } from '../shell/keys.ts';
import { List } from '../shell/List.tsx';
import { usePages } from '../shell/usePages.ts';
import { LetterTabs } from './LetterTabs.tsx';
import { useLetterColumns } from './useLetterColumns.tsx';

const LettersQuery = graphql(`
  query Letters($sent: Boolean!, $first: Int!, $after: String) {
    letters(sent: $sent, first: $first, after: $after) {
      edges {
        node {
          id
          ...LetterRow
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

/** How many letters are printed at once: as many as the server sets into one file. */
const most = 100;

/** The letters that wait to be sent, or were: chosen with the space bar, and opened together to be printed. */
export default function Letters() {
  const { t } = useLingui();
  const [, go] = useLocation();
  const sent = new URLSearchParams(useSearch()).get('sent') === '1';
  const pages = usePages(LettersQuery, { sent, first: 50, after: null }, (data) => data.letters);
  const [current, setCurrent] = useState<string>();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const rows = pages.rows ?? [];
  const picked = rows.map(({ id }) => id).filter((id) => chosen.has(id));
  const here = rows.find(({ id }) => id === current)?.id ?? rows[0]?.id;
  const toggle = (id: string) =>
    setChosen(new Set(chosen.has(id) ? picked.filter((one) => one !== id) : [...picked, id]));
  const all = () => setChosen(new Set(picked.length > 0 ? [] : rows.slice(0, most).map(({ id }) => id)));
  const open = (ids: string[]) => ids.length > 0 && go(`/letters/${ids.slice(0, most).join(',')}`);
  useKeys([
    { key: 'j', says: t`次の行へ`, run: focusTable },
    { key: 'k', says: t`前の行へ`, run: focusTable },
    { key: ' ', says: t`書面を選ぶ、外す`, run: () => here && toggle(here) },
    { key: 'a', says: t`すべて選ぶ、外す`, run: all },
    { key: 'p', says: t`選んだ書面を開いて印刷する`, run: () => open(picked.length > 0 ? picked : here ? [here] : []) },
    { key: 'Escape', says: t`はじめの画面へ`, run: () => go('/') },
  ]);
  useTableFocus(rows.length > 0);
  const columns = useLetterColumns({ chosen, onToggle: toggle, sent });
  return (
    <DeskPage bar={<LetterTabs total={pages.data?.letters.totalCount} />} title={t`書面`}>
      <div className="flex min-h-9 items-center gap-3">
        <Button isDisabled={picked.length === 0} onPress={() => open(picked)} small>
          <Trans>選んだ {picked.length} 通を開いて印刷する</Trans>
          <KeyHint name="p" />
        </Button>
        <Button isDisabled={rows.length === 0} look="text" onPress={all} small>
          {picked.length > 0 ? <Trans>選択をやめる</Trans> : <Trans>すべて選ぶ (100 通まで)</Trans>}
        </Button>
      </div>
      <List
        columns={columns}
        current={current}
        empty={
          <EmptyState
            icon="mail"
            title={sent ? <Trans>送った書面はまだありません</Trans> : <Trans>送る書面はありません</Trans>}
          >
            <Trans>申請を決定するか、会員に確認をお願いすると、ここに書面ができます。</Trans>
          </EmptyState>
        }
        label={sent ? t`送った書面` : t`送る書面`}
        onCurrent={setCurrent}
        onOpen={({ id }) => open([id])}
        pages={pages}
        rowKey={({ id }) => id}
      />
    </DeskPage>
  );
}
