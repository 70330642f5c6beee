import type { ReactNode } from 'react';

/** A part of a page with a heading of its own. */
export function Section({ title, children }: { title: ReactNode; children: ReactNode }) {
  return (
    <section className="flex flex-col gap-3">
      <h2 className="text-std-20B-150">{title}</h2>
      {children}
    </section>
  );
}

/** The classes of a row that is a link as a whole: a card to tap. */
export const tapCardClass =
  'focus-mark flex min-h-12 items-center justify-between gap-3 rounded-12 border border-solid-gray-420 bg-white px-4 py-3 text-solid-gray-900 hover:border-key-900 hover:bg-key-50';
