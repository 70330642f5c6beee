import { expect, it } from 'vitest';
import type { QueueView } from './queueAddress.ts';
import { queueWays } from './queueWays.ts';

const view: QueueView = { status: ['SUBMITTED'], order: 'OLDEST' };

it('goes forwards page by page and back the same way, to the first page at last', () => {
  const seen: (string | undefined)[] = [];
  let now = view;
  const show = (next: QueueView) => {
    now = next;
    seen.push(next.after);
  };
  queueWays(now, { hasNextPage: true, endCursor: 'c30' }, show).onNext?.();
  queueWays(now, { hasNextPage: true, endCursor: 'c60' }, show).onNext?.();
  queueWays(now, { hasNextPage: false, endCursor: 'c90' }, show).onPrevious?.();
  queueWays(now, undefined, show).onPrevious?.();
  expect(seen).toEqual(['c30', 'c60', 'c30', undefined]);
});

it('has no way beyond the first and the last page', () => {
  const ways = queueWays(view, { hasNextPage: false, endCursor: 'c30' }, () => {});
  expect(ways).toEqual({ onPrevious: undefined, onNext: undefined });
});
