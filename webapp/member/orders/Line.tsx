import type { ReactNode } from 'react';

/** One fact of an order, its name in front. */
export function Line({ label, children }: { label: ReactNode; children: ReactNode }) {
  return (
    <div className="flex flex-wrap gap-x-4 border-solid-gray-300 border-t py-2 last:border-b">
      <dt className="w-24 shrink-0 text-solid-gray-700">{label}</dt>
      <dd className="min-w-0 grow basis-40">{children}</dd>
    </div>
  );
}
