import { useState } from 'react';
import { quarter, type Turn, zoomed } from './sheets.ts';

/** Which page is seen and how, and what changes it. */
export interface Viewing {
  at: number;
  zoom: number;
  turn: Turn;
  larger: () => void;
  smaller: () => void;
  whole: () => void;
  right: () => void;
  left: () => void;
  next: () => void;
  previous: () => void;
  goTo: (at: number) => void;
}

interface Seen {
  at: number;
  zoom: number;
  /** Each page keeps how it was turned. */
  turns: Record<number, Turn>;
}

/** Keeps how somebody looks at so many pages. */
export function useViewing(count: number): Viewing {
  const [{ at, zoom, turns }, set] = useState<Seen>({ at: 0, zoom: 1, turns: {} });
  const turn = turns[at] ?? 0;
  const become = (next: Partial<Seen>) => set((seen) => ({ ...seen, ...next }));
  const turnBy = (by: 90 | -90) => become({ turns: { ...turns, [at]: quarter(turn, by) } });
  const goTo = (next: number) => become({ at: Math.min(count - 1, Math.max(0, next)), zoom: 1 });
  return {
    at: Math.min(at, Math.max(0, count - 1)),
    zoom,
    turn,
    larger: () => become({ zoom: zoomed(zoom, 1) }),
    smaller: () => become({ zoom: zoomed(zoom, -1) }),
    whole: () => become({ zoom: 1 }),
    right: () => turnBy(90),
    left: () => turnBy(-90),
    next: () => goTo(at + 1),
    previous: () => goTo(at - 1),
    goTo,
  };
}
