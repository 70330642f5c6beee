import { type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react';
import { moved } from './moved.ts';

/** One column of a Table. */
export interface Column<Row> {
  key: string;
  label: ReactNode;
  cell: (row: Row) => ReactNode;
  /** Amounts and counts stand at the right. */
  numeric?: boolean;
  /** Classes for the width. */
  width?: string;
  /** The present order, for columns that can be sorted. */
  sorted?: 'ascending' | 'descending' | 'none';
  onSort?: () => void;
}

/** What a Table takes. */
export interface TableProps<Row> {
  /** What the table shows, for screen readers. */
  label: string;
  columns: Column<Row>[];
  rows: Row[];
  rowKey: (row: Row) => string;
  /** The row that has the cursor; kept by the caller, so that going back finds it again. */
  current?: string | undefined;
  onCurrent: (key: string) => void;
  onOpen: (row: Row) => void;
  /** Thirty rows on a terminal's screen. */
  dense?: boolean;
}

/** Rows under one cursor: `j` `k`, arrows, Home and End move it, Enter or a click opens. */
export function Table<One>(props: TableProps<One>) {
  const { label, columns, rows, rowKey, current, onCurrent, onOpen, dense } = props;
  const body = useRef<HTMLTableSectionElement>(null);
  const at = Math.max(
    0,
    rows.findIndex((row) => rowKey(row) === current),
  );
  useEffect(() => {
    const row = rowAt(body.current, at);
    if (row && body.current?.contains(document.activeElement)) row.focus();
    row?.scrollIntoView({ block: 'nearest' });
  }, [at]);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const next = moved(event.key, at, rows.length);
    const row = rows[next ?? at];
    if (!row || (next === undefined && event.key !== 'Enter')) return;
    event.preventDefault();
    if (next === undefined) onOpen(row);
    else {
      onCurrent(rowKey(row));
      rowAt(body.current, next)?.focus();
    }
  };
  const on = (row: One) => ({
    onClick: () => onOpen(row),
    onFocus: () => rowKey(row) !== current && onCurrent(rowKey(row)),
  });
  return (
    <table
      aria-label={label}
      className={`w-full border-collapse text-left ${dense ? 'text-[0.875rem] leading-130' : 'text-[0.9375rem] leading-140'}`}
    >
      <Head columns={columns} dense={dense} />
      <tbody onKeyDown={onKeyDown} ref={body}>
        {rows.map((row, index) => (
          <Row columns={columns} dense={dense} here={index === at} key={rowKey(row)} row={row} {...on(row)} />
        ))}
      </tbody>
    </table>
  );
}

interface RowProps<One> extends Pick<TableProps<One>, 'columns' | 'dense'> {
  row: One;
  /** It has the cursor. */
  here: boolean;
  onClick: () => void;
  onFocus: () => void;
}

function Row<One>({ columns, dense, row, here, ...on }: RowProps<One>) {
  return (
    <tr
      aria-current={here ? 'true' : undefined}
      className={`focus-mark cursor-pointer border-b border-solid-gray-200 hover:bg-key-50 aria-[current]:bg-key-100 ${dense ? 'focus-visible:outline-2! focus-visible:-outline-offset-2!' : ''}`}
      tabIndex={here ? 0 : -1}
      {...on}
    >
      {columns.map((column) => (
        <td className={cellClass(column, dense)} key={column.key}>
          {column.cell(row)}
        </td>
      ))}
    </tr>
  );
}

function rowAt(body: HTMLElement | null, at: number): HTMLElement | undefined {
  return body?.querySelectorAll('tr')[at];
}

function Head<Row>({ columns, dense }: { columns: Column<Row>[]; dense?: boolean | undefined }) {
  return (
    <thead>
      <tr className="border-b-2 border-solid-gray-600">
        {columns.map((column) => (
          <th
            aria-sort={column.sorted}
            className={`${cellClass(column, dense)} sticky top-0 bg-white font-700`}
            key={column.key}
            scope="col"
          >
            {column.onSort ? (
              <button className="focus-mark cursor-pointer underline" onClick={column.onSort} type="button">
                {column.label}
                <span aria-hidden="true">{arrows[column.sorted ?? 'none']}</span>
              </button>
            ) : (
              column.label
            )}
          </th>
        ))}
      </tr>
    </thead>
  );
}

const arrows = { ascending: ' ▲', descending: ' ▼', none: '' };

function cellClass<Row>(column: Column<Row>, dense = false): string {
  return `px-2 ${dense ? 'h-[1.3125rem] whitespace-nowrap py-0' : 'py-1'} align-middle ${column.numeric ? 'text-right tabular-nums' : ''} ${column.width ?? ''}`;
}
