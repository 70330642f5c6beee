import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { useLocation, useSearch } from 'wouter';
import { EmptyState } from '../../kit/EmptyState.tsx';
import { DeskPage } from '../../kit/Page.tsx';
import { Select } from '../../kit/Select.tsx';
import { TextField } from '../../kit/TextField.tsx';
import { focusTable, useTableFocus } from '../shell/focus.ts';
import { useKeys } from '../shell/keys.ts';
import { List } from '../shell/List.tsx';
import { usePages } from '../shell/usePages.ts';
import { useSettled } from '../shell/useSettled.ts';
import { OrderDialog } from './OrderDialog.tsx';
import { OrdersDocument } from './order.ts';
import { useOrderColumns } from './useOrderColumns.tsx';
import { orderStates, useOrderWords } from './useOrderWords.ts';

/** The orders of tickets: who waits to pay, who waits for his tickets. The number on a member's phone finds one at once. */
export default function Orders() {
  const { t } = useLingui();
  const [, go] = useLocation();
  const { status: word } = useOrderWords();
  const asked = new URLSearchParams(useSearch());
  const offering = asked.get('offering');
  const member = asked.get('member');
  const status = orderStates.find((one) => one === asked.get('state'));
  const owed = asked.get('state') === 'OWED';
  const [number, setNumber] = useState('');
  const settled = useSettled(number.normalize('NFKC').trim().toUpperCase());
  const [current, setCurrent] = useState<string>();
  const [opened, open] = useState<string | undefined>(asked.get('open') ?? undefined);
  const filter = { offering, member, status: status ?? null, number: settled || null, owed };
  const pages = usePages(OrdersDocument, { filter, first: 30, after: null }, (data) => data.orders);
  const order = pages.rows?.find(({ id }) => id === opened);
  const parent = member ? `/members/${member}` : offering ? `/tickets/${offering}` : '/';
  useKeys([
    { key: 'j', says: t`次の行へ`, run: focusTable },
    { key: 'k', says: t`前の行へ`, run: focusTable },
    { key: 'Enter', says: t`代金を受け取る・チケットを渡す`, run: focusTable },
    { key: 'f', says: t`申込番号を入れる`, run: () => document.getElementById('order-number')?.focus() },
    { key: 'Escape', says: t`戻る`, run: () => go(parent) },
  ]);
  useTableFocus(Boolean(pages.rows));
  const choose = (next: string) => {
    asked.set('state', next); // all of them where it is empty
    go(`/orders?${asked}`, { replace: true });
  };
  return (
    <DeskPage
      bar={
        <>
          <div className="flex items-center gap-4 [&>div]:flex-row [&>div]:items-center [&>div]:gap-2 [&_label]:whitespace-nowrap">
            <Select
              id="order-state"
              label={<Trans>状態</Trans>}
              onChange={choose}
              options={[
                { value: '', label: t`すべて` },
                ...orderStates.map((value) => ({ value, label: word(value) })),
                { value: 'OWED', label: t`返金待ち` },
              ]}
              small
              value={owed ? 'OWED' : (status ?? '')}
            />
            <TextField
              autoComplete="off"
              id="order-number"
              label={<Trans>申込番号</Trans>}
              mono
              onChange={setNumber}
              small
              value={number}
            />
          </div>
          {pages.data && <Trans>{pages.data.orders.totalCount.toLocaleString('ja-JP')}件</Trans>}
        </>
      }
      title={t`チケットの申込み`}
    >
      <List
        columns={useOrderColumns()}
        current={current}
        empty={<EmptyState icon="check" title={<Trans>当てはまる申込みはありません</Trans>} />}
        label={t`申込みの一覧`}
        onCurrent={setCurrent}
        onOpen={({ id }) => open(id)}
        pages={pages}
        rowKey={({ id }) => id}
      />
      {order && (
        <OrderDialog
          onClose={() => open(undefined)}
          onDone={() => {
            open(undefined);
            pages.again();
          }}
          order={order}
        />
      )}
    </DeskPage>
  );
}
