import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { Button } from '../../kit/Button.tsx';
import { EmptyState } from '../../kit/EmptyState.tsx';
import { yen } from '../../kit/format.ts';
import { DeskPage } from '../../kit/Page.tsx';
import type { Column } from '../../kit/Table.tsx';
import { readFragment } from '../gen/fragment-masking.ts';
import type { StockFactsFragment } from '../gen/graphql.ts';
import { focusTable, useTableFocus } from '../shell/focus.ts';
import { KeyHint } from '../shell/KeyHint.tsx';
import { useKeys } from '../shell/keys.ts';
import { List } from '../shell/List.tsx';
import { usePages } from '../shell/usePages.ts';
import { ReceiveTickets } from './ReceiveTickets.tsx';
import { StockFactsOf, StocksQuery } from './stockQueries.ts';

/** The stocks of paper tickets: how many there are of each, and which count waits for somebody else. */
export default function Stocks() {
  const { t } = useLingui();
  const [, go] = useLocation();
  const [current, setCurrent] = useState<string>();
  const [receiving, receive] = useState(false);
  const pages = usePages(StocksQuery, { first: 30, after: null }, (data) => data.ticketStocks);
  useKeys([
    { key: 'j', says: t`次の行へ`, run: focusTable },
    { key: 'k', says: t`前の行へ`, run: focusTable },
    { key: 'Enter', says: t`在庫を開く`, run: focusTable },
    { key: 'n', says: t`入荷を登録`, run: () => receive(true) },
    { key: 'Escape', says: t`はじめの画面へ`, run: () => go('/') },
  ]);
  useTableFocus(Boolean(pages.rows));
  const rows = pages.rows && [...readFragment(StockFactsOf, pages.rows)];
  return (
    <DeskPage
      bar={
        <span className="ml-auto">
          <Button look="secondary" onPress={() => receive(true)} small>
            <Trans>入荷を登録</Trans>
            <KeyHint name="n" />
          </Button>
        </span>
      }
      title={t`券の在庫`}
    >
      <List
        columns={useStockColumns()}
        current={current}
        empty={
          <EmptyState title={<Trans>在庫を数えているチケットはありません</Trans>}>
            <Trans>紙の券が届いたら「入荷を登録」を押します。登録した券から、引渡しのたびに在庫が減ります。</Trans>
          </EmptyState>
        }
        label={t`券の在庫の一覧`}
        onCurrent={setCurrent}
        onOpen={({ id }) => go(`/stocks/${id}`)}
        pages={{ ...pages, rows }}
        rowKey={({ id }) => id}
      />
      {receiving && (
        <ReceiveTickets
          onClose={() => receive(false)}
          onDone={() => {
            receive(false);
            pages.again();
          }}
        />
      )}
    </DeskPage>
  );
}

function useStockColumns(): Column<StockFactsFragment>[] {
  return [
    { key: 'name', label: <Trans>チケット</Trans>, cell: (row) => row.offering?.name, width: 'w-full' },
    { key: 'pieces', label: <Trans>在庫</Trans>, numeric: true, cell: (row) => <Trans>{row.pieces}枚</Trans> },
    { key: 'value', label: <Trans>額面の合計</Trans>, numeric: true, cell: (row) => yen(row.value) },
    {
      key: 'count',
      label: <Trans>棚卸</Trans>,
      cell: (row) =>
        row.waitingCount && (
          <strong>
            <Trans>確認待ち</Trans>
          </strong>
        ),
    },
  ];
}
