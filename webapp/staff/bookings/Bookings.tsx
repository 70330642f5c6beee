import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { useLocation, useSearch } from 'wouter';
import { EmptyState } from '../../kit/EmptyState.tsx';
import { DeskPage } from '../../kit/Page.tsx';
import { Select } from '../../kit/Select.tsx';
import { TextField } from '../../kit/TextField.tsx';
import { useEventWords } from '../events/useEventWords.ts';
import type { BookingStatus } from '../gen/graphql.ts';
import { focusTable, useTableFocus } from '../shell/focus.ts';
import { useKeys } from '../shell/keys.ts';
import { List } from '../shell/List.tsx';
import { usePages } from '../shell/usePages.ts';
import { useSettled } from '../shell/useSettled.ts';
import { BookingDialog } from './BookingDialog.tsx';
import { BookingsDocument } from './booking.ts';
import { useBookingColumns } from './useBookingColumns.tsx';

const states: readonly BookingStatus[] = ['ENTERED', 'WAITING', 'BOOKED', 'CONFIRMED', 'CANCELLED', 'EXPIRED'];

/** The bookings of events: who comes, who waits to pay, who waits in the line. The number on a member's phone finds one. */
export default function Bookings() {
  const { t } = useLingui();
  const [, go] = useLocation();
  const { bookings: words } = useEventWords();
  const asked = new URLSearchParams(useSearch());
  const event = asked.get('event');
  const member = asked.get('member');
  const status = states.find((one) => one === asked.get('state'));
  const owed = asked.get('state') === 'OWED';
  const [number, setNumber] = useState('');
  const settled = useSettled(number.normalize('NFKC').trim().toUpperCase());
  const [current, setCurrent] = useState<string>();
  const [opened, open] = useState<string | undefined>(asked.get('open') ?? undefined);
  const filter = {
    event,
    member,
    session: asked.get('session'),
    status: status ?? null,
    number: settled || null,
    owed,
  };
  const pages = usePages(BookingsDocument, { filter, first: 30, after: null }, (data) => data.bookings);
  const row = pages.rows?.find(({ id }) => id === opened);
  const parent = member ? `/members/${member}` : event ? `/events/${event}` : '/events';
  useKeys([
    { key: 'j', says: t`次の行へ`, run: focusTable },
    { key: 'k', says: t`前の行へ`, run: focusTable },
    { key: 'Enter', says: t`予約を開く`, run: focusTable },
    { key: 'f', says: t`予約番号を入れる`, run: () => document.getElementById('booking-number')?.focus() },
    { key: 'Escape', says: t`戻る`, run: () => go(parent) },
  ]);
  useTableFocus(Boolean(pages.rows));
  const choose = (next: string) => {
    if (next) asked.set('state', next);
    else asked.delete('state');
    go(`/bookings?${asked}`, { replace: true });
  };
  return (
    <DeskPage
      bar={
        <>
          <div className="flex items-center gap-4 [&>div]:flex-row [&>div]:items-center [&>div]:gap-2 [&_label]:whitespace-nowrap">
            <Select
              id="booking-state"
              label={<Trans>状態</Trans>}
              onChange={choose}
              options={[
                { value: '', label: t`すべて` },
                ...states.map((value) => ({ value, label: words[value] })),
                { value: 'OWED', label: t`精算待ち` },
              ]}
              small
              value={owed ? 'OWED' : (status ?? '')}
            />
            <TextField
              autoComplete="off"
              id="booking-number"
              label={<Trans>予約番号</Trans>}
              mono
              onChange={setNumber}
              small
              value={number}
            />
          </div>
          {pages.data && <Trans>{pages.data.bookings.totalCount.toLocaleString('ja-JP')}件</Trans>}
        </>
      }
      title={t`イベントの予約`}
    >
      <List
        columns={useBookingColumns()}
        current={current}
        empty={<EmptyState icon="check" title={<Trans>当てはまる予約はありません</Trans>} />}
        label={t`予約の一覧`}
        onCurrent={setCurrent}
        onOpen={({ id }) => open(id)}
        pages={pages}
        rowKey={({ id }) => id}
      />
      {row && (
        <BookingDialog
          booking={row}
          onClose={() => open(undefined)}
          onDone={() => {
            open(undefined);
            pages.again();
          }}
        />
      )}
    </DeskPage>
  );
}
