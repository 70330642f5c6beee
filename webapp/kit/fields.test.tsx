import { i18n } from '@lingui/core';
import { I18nProvider } from '@lingui/react';
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { type ReactNode, useState } from 'react';
import { afterEach, beforeAll, expect, it, vi } from 'vitest';
import { DateField } from './DateField.tsx';
import { ErrorSummary } from './ErrorSummary.tsx';
import { moved } from './moved.ts';
import { type Status, StatusBadge } from './StatusBadge.tsx';
import { Table } from './Table.tsx';
import { TextField } from './TextField.tsx';

beforeAll(() => i18n.loadAndActivate({ locale: 'ja', messages: {} }));
afterEach(cleanup);

const show = (element: ReactNode) => render(<I18nProvider i18n={i18n}>{element}</I18nProvider>);

function Day() {
  const [value, setValue] = useState('');
  return <DateField id="day" label="届出の日" onChange={setValue} value={value} />;
}

it('shows the other form of a day while one types', () => {
  show(<Day />);
  const box = screen.getByLabelText('届出の日');
  fireEvent.change(box, { target: { value: 'S63.4.1' } });
  expect(screen.getByText('＝ 1988年4月1日')).toBeTruthy();
  fireEvent.change(box, { target: { value: '1988-04-01' } });
  expect(screen.getByText('＝ 昭和63年4月1日')).toBeTruthy();
  fireEvent.change(box, { target: { value: 'S64.1.8' } });
  expect(screen.queryByText(/＝/)).toBeNull();
});

it('ties hint and error to their field', () => {
  show(
    <TextField
      error="番号をご確認ください。"
      hint="会員証の番号"
      id="number"
      label="会員番号"
      onChange={() => {}}
      value=""
    />,
  );
  const box = screen.getByLabelText('会員番号');
  const about = (box.getAttribute('aria-describedby') ?? '')
    .split(' ')
    .map((id) => document.getElementById(id)?.textContent);
  expect(about).toEqual(['会員証の番号', '番号をご確認ください。']);
  expect(box.getAttribute('aria-invalid')).toBe('true');
});

it('leads from the list of errors to the field', () => {
  show(
    <>
      <ErrorSummary issues={[{ field: 'number', message: '番号をご確認ください。' }]} />
      <TextField id="number" label="会員番号" onChange={() => {}} value="" />
    </>,
  );
  expect(document.activeElement).toBe(screen.getByRole('alert'));
  fireEvent.click(screen.getByRole('link', { name: '番号をご確認ください。' }));
  expect(document.activeElement).toBe(screen.getByLabelText('会員番号'));
});

it.each<[Status, string]>([
  ['draft', '下書き'],
  ['review', '審査中'],
  ['returned', '確認のお願い'],
  ['approved', '決定'],
  ['paid', 'お支払い済み'],
  ['withdrawn', '取下げ'],
  ['refused', '対象外'],
])('says the state %s as %s, with a picture', (status, word) => {
  const { container } = show(<StatusBadge status={status} />);
  expect(container.textContent).toBe(word);
  expect(container.querySelector('svg')).not.toBeNull();
});

it.each([
  ['j', 0, 1],
  ['ArrowDown', 2, 2],
  ['k', 0, 0],
  ['ArrowUp', 2, 1],
  ['Home', 2, 0],
  ['End', 0, 2],
  ['x', 1, undefined],
])('moves the cursor with %s from row %i to %s of three', (key, at, to) => {
  expect(moved(key, at, 3)).toBe(to);
});

it('opens the row under the cursor with Enter', () => {
  const onOpen = vi.fn();
  const onCurrent = vi.fn();
  const columns = [{ key: 'name', label: '名前', cell: (row: string) => row }];
  show(
    <Table
      columns={columns}
      current="北野"
      label="会員"
      onCurrent={onCurrent}
      onOpen={onOpen}
      rowKey={(row) => row}
      rows={['神戸', '北野', '灘']}
    />,
  );
  const row = screen.getByRole('row', { name: '北野' });
  fireEvent.keyDown(row, { key: 'j' });
  expect(onCurrent).toHaveBeenCalledWith('灘');
  fireEvent.keyDown(row, { key: 'Enter' });
  expect(onOpen).toHaveBeenCalledWith('北野');
});
