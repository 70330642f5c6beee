import { useLingui } from '@lingui/react/macro';
import type { RevocationReason } from '../gen/graphql.ts';

/** Why an approval should be revoked, in a clerk's words. */
export function useRevocationWords() {
  const { t } = useLingui();
  const words: Record<RevocationReason, string> = {
    PROOF_MISREAD: t`証拠書類の見誤り`,
    FACT_WRONG: t`日付・続柄などの事実の誤り`,
    RECORD_CORRECTED: t`台帳や規程の訂正`,
    CLAIMED_TWICE: t`同じ給付の二重の申請`,
    MEMBER_ASKED: t`会員の申し出`,
    OTHER: t`その他 (文に書く)`,
  };
  return {
    reason: (value: RevocationReason) => words[value],
    reasons: Object.entries(words).map(([value, label]) => ({ value: value as RevocationReason, label })),
  };
}
