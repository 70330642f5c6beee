import type { ReactNode } from 'react';

/** A column's head. */
export interface Head {
  key: string;
  label: ReactNode;
  numeric?: boolean;
}

/** A row: what stands under each head. */
export interface PlainRow {
  key: string;
  cells: Record<string, ReactNode>;
}

/** What a PlainTable takes. */
export interface PlainTableProps {
  title: ReactNode;
  heads: Head[];
  /** Undefined while they are awaited. */
  rows: PlainRow[] | undefined;
  empty: ReactNode;
}

/** A table to read, under a heading. */
export function PlainTable({ title, heads, rows, empty }: PlainTableProps) {
  const numeric = (head: Head) => (head.numeric ? 'pr-5 text-right tabular-nums' : 'pr-3 tabular-nums');
  return (
    <section className="flex flex-col gap-1">
      <h2 className="font-700">{title}</h2>
      {rows?.length === 0 && <p className="text-[0.875rem] text-solid-gray-700">{empty}</p>}
      {rows && rows.length > 0 && (
        <table className="w-full border-collapse text-left text-[0.875rem] leading-140">
          <thead>
            <tr className="border-b border-solid-gray-600">
              {heads.map((head) => (
                <th className={`py-1 font-400 text-solid-gray-700 ${numeric(head)}`} key={head.key} scope="col">
                  {head.label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr className="border-b border-solid-gray-200 align-baseline" key={row.key}>
                {heads.map((head) => (
                  <td className={`py-1 ${numeric(head)}`} key={head.key}>
                    {row.cells[head.key]}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
