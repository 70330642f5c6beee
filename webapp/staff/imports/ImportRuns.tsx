import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { EmptyState } from '../../kit/EmptyState.tsx';
import { DeskPage } from '../../kit/Page.tsx';
import { graphql } from '../gen/gql.ts';
import { focusTable, useTableFocus } from '../shell/focus.ts';
import { useKeys } from '../shell/keys.ts';
import { List } from '../shell/List.tsx';
import { usePages } from '../shell/usePages.ts';
import { moment } from '../words/dates.ts';

const RunsQuery = graphql(`
  query ImportRuns($first: Int!, $after: String) {
    importRuns(first: $first, after: $after) {
      edges {
        node {
          id
          layout
          startedAt
          seconds
          counts {
            noun
            records
            loaded
            rejected
            warned
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

/** Every reading of an extract, the newest first. */
export default function ImportRuns() {
  const { t } = useLingui();
  const [, go] = useLocation();
  const [current, setCurrent] = useState<string>();
  const pages = usePages(RunsQuery, { first: 30, after: null }, (data) => data.importRuns);
  useKeys([
    { key: 'j', says: t`次の行へ`, run: focusTable },
    { key: 'k', says: t`前の行へ`, run: focusTable },
    { key: 'Enter', says: t`行を開く`, run: focusTable },
    { key: 'Escape', says: t`はじめの画面へ`, run: () => go('/') },
  ]);
  useTableFocus(Boolean(pages.rows));
  const total = (run: { counts: readonly Counted[] }, of: keyof Counted) =>
    run.counts.reduce((sum, count) => sum + count[of], 0).toLocaleString('ja-JP');
  return (
    <DeskPage title={t`取り込み`}>
      <List
        columns={[
          {
            key: 'at',
            label: <Trans>始まり</Trans>,
            cell: (run) => <span className="tabular-nums">{moment(run.startedAt)}</span>,
          },
          { key: 'layout', label: <Trans>様式</Trans>, cell: (run) => run.layout },
          { key: 'seconds', label: <Trans>秒</Trans>, numeric: true, cell: (run) => run.seconds.toFixed(1) },
          { key: 'records', label: <Trans>記録</Trans>, numeric: true, cell: (run) => total(run, 'records') },
          { key: 'loaded', label: <Trans>読み込み</Trans>, numeric: true, cell: (run) => total(run, 'loaded') },
          { key: 'rejected', label: <Trans>入らなかった</Trans>, numeric: true, cell: (run) => total(run, 'rejected') },
          { key: 'warned', label: <Trans>注意つき</Trans>, numeric: true, cell: (run) => total(run, 'warned') },
        ]}
        current={current}
        empty={
          <EmptyState title={<Trans>取り込みはまだありません</Trans>}>
            <Trans>運用の担当がホストの抽出を取り込むと、ここに結果が出ます。</Trans>
          </EmptyState>
        }
        label={t`取り込みの一覧`}
        onCurrent={setCurrent}
        onOpen={({ id }) => go(`/imports/${id}`)}
        pages={pages}
        rowKey={({ id }) => id}
      />
    </DeskPage>
  );
}

interface Counted {
  records: number;
  loaded: number;
  rejected: number;
  warned: number;
}
