import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { useLocation, useSearch } from 'wouter';
import { Button } from '../../kit/Button.tsx';
import { EmptyState } from '../../kit/EmptyState.tsx';
import { DeskPage } from '../../kit/Page.tsx';
import { Select } from '../../kit/Select.tsx';
import { useToast } from '../../kit/Toast.tsx';
import { graphql } from '../gen/gql.ts';
import { focusTable, useTableFocus } from '../shell/focus.ts';
import { useKeys } from '../shell/keys.ts';
import { List } from '../shell/List.tsx';
import { usePages } from '../shell/usePages.ts';
import { day } from '../words/dates.ts';
import { EndArrears, type Stretch } from './EndArrears.tsx';
import { SetArrears } from './SetArrears.tsx';

const ArrearsQuery = graphql(`
  query Arrears($open: Boolean!, $first: Int!, $after: String) {
    arrears(open: $open, first: $first, after: $after) {
      edges {
        node {
          id
          version
          fromOn
          untilOn
          note
          company {
            id
            code
            name
          }
          setBy {
            id
            name
          }
          endedBy {
            id
            name
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

/** The companies that owe fees: payouts to their members wait until they have paid. */
export default function Arrears() {
  const { t } = useLingui();
  const [, go] = useLocation();
  const say = useToast();
  const all = new URLSearchParams(useSearch()).get('show') === 'all';
  const [current, setCurrent] = useState<string>();
  const [setting, set] = useState(false);
  const [ending, end] = useState<Stretch>();
  const pages = usePages(ArrearsQuery, { open: !all, first: 30, after: null }, (data) => data.arrears);
  useKeys([
    { key: 'j', says: t`次の行へ`, run: focusTable },
    { key: 'k', says: t`前の行へ`, run: focusTable },
    { key: 'Enter', says: t`解消を登録`, run: focusTable },
    { key: 'n', says: t`滞納を登録`, run: () => set(true) },
    { key: 'Escape', says: t`はじめの画面へ`, run: () => go('/') },
  ]);
  useTableFocus(Boolean(pages.rows));
  const done = (said: string) => {
    set(false);
    end(undefined);
    say(said);
    pages.again();
  };
  return (
    <DeskPage
      bar={
        <>
          <div className="[&>div]:flex-row [&>div]:items-center">
            <Select
              id="arrears-show"
              label={<Trans>表示</Trans>}
              onChange={(next) => go(next === 'all' ? '/arrears?show=all' : '/arrears', { replace: true })}
              options={[
                { value: 'open', label: t`いま滞納している事業所` },
                { value: 'all', label: t`解消したものも` },
              ]}
              small
              value={all ? 'all' : 'open'}
            />
          </div>
          <span className="ml-auto">
            <Button look="secondary" onPress={() => set(true)} small>
              <Trans>滞納を登録</Trans>
            </Button>
          </span>
        </>
      }
      title={t`会費の滞納`}
    >
      <List
        columns={[
          {
            key: 'code',
            label: <Trans>番号</Trans>,
            cell: (row) => <span className="font-mono">{row.company.code}</span>,
          },
          { key: 'name', label: <Trans>事業所</Trans>, cell: (row) => row.company.name },
          { key: 'from', label: <Trans>始まり</Trans>, cell: (row) => day(row.fromOn) },
          {
            key: 'until',
            label: <Trans>終わり</Trans>,
            cell: (row) => (row.untilOn ? day(row.untilOn) : <Trans>続いている</Trans>),
          },
          { key: 'note', label: <Trans>覚書</Trans>, cell: (row) => row.note },
          { key: 'by', label: <Trans>登録した人</Trans>, cell: (row) => row.endedBy?.name ?? row.setBy?.name },
        ]}
        current={current}
        empty={
          <EmptyState icon="check" title={<Trans>滞納している事業所はありません</Trans>}>
            <Trans>登録すると、その事業所の会員への支払いが保留になり、申請の期限は止まります。</Trans>
          </EmptyState>
        }
        label={t`滞納の一覧`}
        onCurrent={setCurrent}
        onOpen={(row) => !row.untilOn && end(row)}
        pages={pages}
        rowKey={({ id }) => id}
      />
      {setting && <SetArrears onClose={() => set(false)} onDone={done} />}
      {ending && <EndArrears onClose={() => end(undefined)} onDone={done} stretch={ending} />}
    </DeskPage>
  );
}
