import type { ReactNode } from 'react';
import { Skeleton } from '../../kit/Skeleton.tsx';
import { type Column, Table } from '../../kit/Table.tsx';
import { More } from './More.tsx';
import { Trouble } from './Trouble.tsx';
import type { Pages } from './usePages.ts';

/** What a List takes. */
export interface ListProps<Row> {
  label: string;
  pages: Pages<Row>;
  columns: Column<Row>[];
  rowKey: (row: Row) => string;
  current?: string | undefined;
  onCurrent: (key: string) => void;
  onOpen: (row: Row) => void;
  /** What stands there when there are no rows. */
  empty: ReactNode;
}

/** A list with all its states: awaited, failed, empty, some rows, more to come. */
export function List<Row>({ label, pages, columns, rowKey, current, onCurrent, onOpen, empty }: ListProps<Row>) {
  const { rows, error, again } = pages;
  return (
    <>
      {error && <Trouble error={error} onRetry={again} />}
      {!rows && !error && <Skeleton lines={10} />}
      {rows?.length === 0 && empty}
      {rows && rows.length > 0 && (
        <Table
          columns={columns}
          current={current ?? (rows[0] && rowKey(rows[0]))}
          dense
          label={label}
          onCurrent={onCurrent}
          onOpen={onOpen}
          rowKey={rowKey}
          rows={rows}
        />
      )}
      <More pages={pages} />
    </>
  );
}
