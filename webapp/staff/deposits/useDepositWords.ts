import { useLingui } from '@lingui/react/macro';
import type { DepositDoubt, DepositStatus } from '../gen/graphql.ts';

/** The words of a deposit's states, and of why it pays no order by itself. */
export function useDepositWords() {
  const { t } = useLingui();
  const states: Record<DepositStatus, string> = {
    DOUBTFUL: t`確認待ち`,
    MATCHED: t`照合済み`,
    TO_RETURN: t`返金`,
  };
  const doubts: Record<DepositDoubt, string> = {
    NO_NUMBER: t`払込番号がない`,
    WRONG_NUMBER: t`払込番号の書き間違い`,
    UNKNOWN_NUMBER: t`この払込番号の申込みがない`,
    AMOUNT: t`金額が申込みと違う`,
    LATE: t`支払期限の後の入金`,
    ENDED: t`申込みが取消し・期限切れ`,
    PAID_BEFORE: t`支払い済みの申込みへの入金`,
    TAKEN_BACK: t`照合を取り消した`,
  };
  return { status: (one: DepositStatus) => states[one], doubt: (one: DepositDoubt) => doubts[one] };
}
