import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { EmptyState } from '../../kit/EmptyState.tsx';
import { DeskPage } from '../../kit/Page.tsx';
import { graphql } from '../gen/gql.ts';
import type { ExportKind } from '../gen/graphql.ts';
import { focusTable, useTableFocus } from '../shell/focus.ts';
import { useKeys } from '../shell/keys.ts';
import { List } from '../shell/List.tsx';
import { usePages } from '../shell/usePages.ts';
import { moment } from '../words/dates.ts';
import { useWords } from '../words/useWords.ts';

const ExportsQuery = graphql(`
  query Exports($first: Int!, $after: String) {
    exports(first: $first, after: $after) {
      edges {
        node {
          id
          kind
          at
          role
          purpose
          repeats
          size
          sha256
          staff {
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

/** Every file that left by a terminal: what, when, by whom, as whom and for what. */
export default function Exports() {
  const { t } = useLingui();
  const [, go] = useLocation();
  const words = useWords();
  const [current, setCurrent] = useState<string>();
  const pages = usePages(ExportsQuery, { first: 30, after: null }, (data) => data.exports);
  const kinds: Record<ExportKind, string> = { TRANSFER_FILE: t`振込ファイル`, SALES_REPORT: t`利用状況の表` };
  useKeys([
    { key: 'j', says: t`次の行へ`, run: focusTable },
    { key: 'k', says: t`前の行へ`, run: focusTable },
    { key: 'Escape', says: t`はじめの画面へ`, run: () => go('/') },
  ]);
  useTableFocus(Boolean(pages.rows));
  return (
    <DeskPage title={t`持ち出し`}>
      <List
        columns={[
          {
            key: 'at',
            label: <Trans>日時</Trans>,
            cell: (row) => <span className="tabular-nums">{moment(row.at)}</span>,
          },
          {
            key: 'kind',
            label: <Trans>ファイル</Trans>,
            cell: (row) => (row.repeats ? t`${kinds[row.kind]}（もう一度）` : kinds[row.kind]),
          },
          { key: 'staff', label: <Trans>持ち出した人</Trans>, cell: (row) => row.staff?.name },
          { key: 'role', label: <Trans>役割</Trans>, cell: (row) => row.role && words.role(row.role) },
          { key: 'purpose', label: <Trans>目的</Trans>, cell: (row) => row.purpose },
          { key: 'size', label: <Trans>バイト</Trans>, numeric: true, cell: (row) => row.size.toLocaleString('ja-JP') },
          {
            key: 'sha256',
            label: <Trans>ハッシュ</Trans>,
            cell: (row) => <span className="font-mono">{row.sha256.slice(0, 16)}</span>,
          },
        ]}
        current={current}
        empty={
          <EmptyState icon="file" title={<Trans>持ち出しはまだありません</Trans>}>
            <Trans>端末へ出せるファイルは、支払処理の振込ファイルと、利用状況の表だけです。</Trans>
          </EmptyState>
        }
        label={t`持ち出しの一覧`}
        onCurrent={setCurrent}
        onOpen={() => undefined}
        pages={pages}
        rowKey={({ id }) => id}
      />
    </DeskPage>
  );
}
