import { useSyncExternalStore } from 'react';

/** What is being looked for, and the row that has the cursor. In memory alone: an address would be kept by the browser. */
interface Looking {
  text: string;
  current?: string | undefined;
}

let looking: Looking = { text: '' };
const listeners = new Set<() => void>();

/** Changes what is looked for, or moves the cursor. */
export function look(next: Partial<Looking>): void {
  looking = { ...looking, ...next };
  for (const listener of listeners) listener();
}

/** What is being looked for. */
export function useLooking(): Looking {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => looking,
  );
}
