import type { QueueView } from './queueAddress.ts';

/** The ways from a page of the queue to the others; undefined where there is none. */
export interface QueueWays {
  onPrevious: (() => void) | undefined;
  onNext: (() => void) | undefined;
}

/** Where the pages began that were left behind. The API pages forwards alone, so the way back is remembered. */
const begun: (string | undefined)[] = [];

/** Finds the ways from this page. */
export function queueWays(
  view: QueueView,
  end: { hasNextPage: boolean; endCursor?: string | null } | undefined,
  show: (next: QueueView) => void,
): QueueWays {
  const next = end?.hasNextPage ? end.endCursor : undefined;
  return {
    onPrevious: view.after ? () => show({ ...view, after: begun.pop(), at: undefined }) : undefined,
    onNext: next
      ? () => {
          begun.push(view.after);
          show({ ...view, after: next, at: undefined });
        }
      : undefined,
  };
}
