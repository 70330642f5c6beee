import type { ReactNode } from 'react';

/** Why nothing of a ticket can be ordered, or an event booked, now. */
export function Closed({ children }: { children: ReactNode }) {
  return <p className="rounded-12 bg-solid-gray-50 p-4 font-700">{children}</p>;
}
