import type { ReactNode } from 'react';

/** One answer or fact: its name, its value, and what one may do with it. */
export interface Answer {
  key: string;
  /** Where an ErrorSummary's link leads, when the answer can be wrong. */
  id?: string;
  term: ReactNode;
  value: ReactNode;
  action?: ReactNode;
}

/** Facts or answers as a list of names and values, one under the other on a phone. */
export function Answers({ items }: { items: Answer[] }) {
  return (
    <dl className="flex flex-col border-t border-solid-gray-300">
      {items.map((item) => (
        <div
          className="grid grid-cols-[1fr_auto] gap-x-4 border-b border-solid-gray-300 py-3 sm:grid-cols-[12rem_1fr_auto]"
          id={item.id}
          key={item.key}
        >
          <dt className="col-span-2 text-[0.9375rem] text-solid-gray-700 sm:col-span-1 sm:text-[1rem]">{item.term}</dt>
          <dd className="min-w-0">{item.value}</dd>
          {item.action && <dd className="self-center">{item.action}</dd>}
        </div>
      ))}
    </dl>
  );
}
