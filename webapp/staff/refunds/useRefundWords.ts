import { useLingui } from '@lingui/react/macro';
import type { RefundOutcome } from '../gen/graphql.ts';

/** What can become of money that cannot go back to its card, in their order. */
export const outcomes: readonly RefundOutcome[] = ['CASH', 'TRANSFER', 'KEPT'];

/** Their words. */
export function useRefundWords() {
  const { t } = useLingui();
  const words: Record<RefundOutcome, string> = {
    CASH: t`窓口で現金で返した`,
    TRANSFER: t`銀行振込で返した`,
    KEPT: t`返さない（カード会社で決着した）`,
  };
  return { outcome: (one: RefundOutcome) => words[one] };
}
