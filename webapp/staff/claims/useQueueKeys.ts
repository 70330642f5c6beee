import { useLingui } from '@lingui/react/macro';
import { focusTable } from '../shell/focus.ts';
import { useKeys } from '../shell/keys.ts';
import { nextOrder, type QueueView } from './queueAddress.ts';
import type { QueueWays } from './queueWays.ts';

/** The keys of the queue. Those of the rows themselves belong to the table; these lead into it from anywhere. */
export function useQueueKeys(view: QueueView, show: (next: QueueView) => void, ways: QueueWays): void {
  const { t } = useLingui();
  const intoTable = () => focusTable();
  useKeys([
    { key: 'j', says: t`次の行へ`, run: intoTable },
    { key: 'k', says: t`前の行へ`, run: intoTable },
    { key: 'Enter', says: t`行を開く`, run: intoTable },
    { key: 'n', says: t`次の30件`, run: () => ways.onNext?.() },
    { key: 'p', says: t`前の30件`, run: () => ways.onPrevious?.() },
    {
      key: 'o',
      says: t`並べ方を変える (古い順・新しい順・期限順・金額順)`,
      run: () => show({ ...view, order: nextOrder(view.order), after: undefined, at: undefined }),
    },
  ]);
}
