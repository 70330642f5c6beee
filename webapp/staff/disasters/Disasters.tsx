import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { useLocation, useSearch } from 'wouter';
import { Button } from '../../kit/Button.tsx';
import { EmptyState } from '../../kit/EmptyState.tsx';
import { DeskPage } from '../../kit/Page.tsx';
import { Select } from '../../kit/Select.tsx';
import { useToast } from '../../kit/Toast.tsx';
import { readFragment } from '../gen/fragment-masking.ts';
import { graphql } from '../gen/gql.ts';
import { focusTable, useTableFocus } from '../shell/focus.ts';
import { useKeys } from '../shell/keys.ts';
import { List } from '../shell/List.tsx';
import { usePages } from '../shell/usePages.ts';
import { DisasterFactsOf } from './DisasterFacts.tsx';
import { DisasterPage } from './DisasterPage.tsx';
import { ProposeDisaster } from './ProposeDisaster.tsx';
import { useDisasterColumns } from './useDisasterColumns.tsx';

const DisastersQuery = graphql(`
  query Disasters($all: Boolean!, $first: Int!, $after: String) {
    disasters(all: $all, first: $first, after: $after) {
      edges {
        node {
          id
          ...DisasterFacts
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

/** The great disasters that were declared, and those that wait for somebody else's confirmation. */
export default function Disasters() {
  const { t } = useLingui();
  const [, go] = useLocation();
  const say = useToast();
  const all = new URLSearchParams(useSearch()).get('show') === 'all';
  const [current, setCurrent] = useState<string>();
  const [proposing, propose] = useState(false);
  const [opened, open] = useState<string>();
  const pages = usePages(DisastersQuery, { all, first: 30, after: null }, (data) => data.disasters);
  const columns = useDisasterColumns();
  useKeys([
    { key: 'j', says: t`次の行へ`, run: focusTable },
    { key: 'k', says: t`前の行へ`, run: focusTable },
    { key: 'Enter', says: t`内容を開く`, run: focusTable },
    { key: 'n', says: t`災害を登録`, run: () => propose(true) },
    { key: 'Escape', says: t`はじめの画面へ`, run: () => go('/') },
  ]);
  useTableFocus(Boolean(pages.rows));
  const rows = pages.rows && readFragment(DisasterFactsOf, pages.rows);
  const shown = rows?.find(({ id }) => id === opened);
  const done = (said: string) => {
    propose(false);
    open(undefined);
    say(said);
    pages.again();
  };
  return (
    <DeskPage
      bar={
        <>
          <div className="[&>div]:flex-row [&>div]:items-center">
            <Select
              id="disasters-show"
              label={<Trans>表示</Trans>}
              onChange={(next) => go(next === 'all' ? '/disasters?show=all' : '/disasters', { replace: true })}
              options={[
                { value: 'current', label: t`有効と確認待ち` },
                { value: 'all', label: t`却下・変更済みも` },
              ]}
              small
              value={all ? 'all' : 'current'}
            />
          </div>
          <span className="ml-auto">
            <Button look="secondary" onPress={() => propose(true)} small>
              <Trans>災害を登録</Trans>
            </Button>
          </span>
        </>
      }
      title={t`災害の指定`}
    >
      <List
        columns={columns}
        current={current}
        empty={
          <EmptyState icon="check" title={<Trans>指定した災害はありません</Trans>}>
            <Trans>大規模な災害を指定すると、その地域と期間の住宅の給付を、対象外または割合での給付にできます。</Trans>
          </EmptyState>
        }
        label={t`災害の一覧`}
        onCurrent={setCurrent}
        onOpen={(row) => open(row.id)}
        pages={{ ...pages, rows: rows && [...rows] }}
        rowKey={({ id }) => id}
      />
      {proposing && <ProposeDisaster onClose={() => propose(false)} onDone={done} />}
      {shown && <DisasterPage disaster={shown} onClose={() => open(undefined)} onDone={done} />}
    </DeskPage>
  );
}
