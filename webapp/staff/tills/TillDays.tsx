import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { EmptyState } from '../../kit/EmptyState.tsx';
import { yen } from '../../kit/format.ts';
import { DeskPage } from '../../kit/Page.tsx';
import type { Column } from '../../kit/Table.tsx';
import { readFragment } from '../gen/fragment-masking.ts';
import type { TillFactsFragment } from '../gen/graphql.ts';
import { focusTable, useTableFocus } from '../shell/focus.ts';
import { useKeys } from '../shell/keys.ts';
import { List } from '../shell/List.tsx';
import { usePages } from '../shell/usePages.ts';
import { day } from '../words/dates.ts';
import { TillDaysQuery, TillFactsOf } from './tillQueries.ts';
import { useTillWords } from './useTillWords.ts';

/** The days at the counter: which is closed, which waits for somebody else, and what was short or over. */
export default function TillDays() {
  const { t } = useLingui();
  const [, go] = useLocation();
  const [current, setCurrent] = useState<string>();
  const pages = usePages(TillDaysQuery, { first: 30, after: null }, (data) => data.tillDays);
  useKeys([
    { key: 'j', says: t`次の行へ`, run: focusTable },
    { key: 'k', says: t`前の行へ`, run: focusTable },
    { key: 'Enter', says: t`その日を開く`, run: focusTable },
    { key: 'Escape', says: t`はじめの画面へ`, run: () => go('/') },
  ]);
  useTableFocus(Boolean(pages.rows));
  const rows = pages.rows && [...readFragment(TillFactsOf, pages.rows)];
  return (
    <DeskPage title={t`日次締め`}>
      <List
        columns={useDayColumns()}
        current={current}
        empty={
          <EmptyState title={<Trans>窓口での受け取りはまだありません</Trans>}>
            <Trans>窓口で代金を受け取るかチケットを渡すと、その日がここに並びます。</Trans>
          </EmptyState>
        }
        label={t`窓口の日の一覧`}
        onCurrent={setCurrent}
        onOpen={({ id }) => go(`/till/${id}`)}
        pages={{ ...pages, rows }}
        rowKey={({ id }) => id}
      />
    </DeskPage>
  );
}

function useDayColumns(): Column<TillFactsFragment>[] {
  const words = useTillWords();
  const amount = (of?: number | null) => (typeof of === 'number' ? yen(of) : '');
  const difference = ({ cash, expected }: TillFactsFragment) =>
    typeof cash === 'number' && typeof expected === 'number' ? yen(cash - expected) : '';
  return [
    { key: 'day', label: <Trans>日</Trans>, cell: (row) => day(row.heldOn) },
    { key: 'status', label: <Trans>状態</Trans>, cell: (row) => <strong>{words[row.status]}</strong> },
    { key: 'expected', label: <Trans>帳簿の現金</Trans>, numeric: true, cell: (row) => amount(row.expected) },
    { key: 'cash', label: <Trans>数えた現金</Trans>, numeric: true, cell: (row) => amount(row.cash) },
    { key: 'difference', label: <Trans>差</Trans>, numeric: true, cell: difference },
    { key: 'counted', label: <Trans>数えた人</Trans>, cell: (row) => row.countedBy?.name },
    { key: 'closed', label: <Trans>締めた人</Trans>, cell: (row) => row.closedBy?.name },
  ];
}
