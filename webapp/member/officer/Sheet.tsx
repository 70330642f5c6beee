import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';

/** A column of a Sheet: its heading, and what stands in a row's cell. */
export interface SheetColumn<Row> {
  key: string;
  label: string;
  cell: (row: Row) => ReactNode;
}

/** Rows as a table at the office, and as cards on a phone, each value with its heading. */
export function Sheet<Row extends { id: string }>({
  label,
  columns,
  rows,
}: {
  label: string;
  columns: SheetColumn<Row>[];
  rows: Row[];
}) {
  return (
    <table aria-label={label} className="w-full border-collapse text-left max-md:block">
      <thead className="max-md:sr-only">
        <tr className="border-b-2 border-solid-gray-600">
          {columns.map((column) => (
            <th className="px-2 py-2 text-[0.9375rem] font-700" key={column.key} scope="col">
              {column.label || (
                <span className="sr-only">
                  <Trans>操作</Trans>
                </span>
              )}
            </th>
          ))}
        </tr>
      </thead>
      <tbody className="max-md:flex max-md:flex-col max-md:gap-3">
        {rows.map((row) => (
          <tr
            className="border-b border-solid-gray-300 max-md:flex max-md:flex-col max-md:gap-1 max-md:rounded-12 max-md:border max-md:border-solid-gray-420 max-md:p-4"
            key={row.id}
          >
            {columns.map((column) => (
              <td className="px-2 py-2.5 align-middle max-md:p-0" key={column.key}>
                {column.label && (
                  <span className="mr-3 text-[0.875rem] text-solid-gray-700 md:hidden">{column.label}</span>
                )}
                {column.cell(row)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
