import { useLingui } from '@lingui/react/macro';
import type { Correction } from '../gen/graphql.ts';

/** What a member can be asked to mend, in the order in which it is chosen. */
export const corrections: readonly Correction[] = [
  'PROOF_UNREADABLE',
  'PROOF_INCOMPLETE',
  'PROOF_UNSUITABLE',
  'DAY_DIFFERS',
  'NAME_DIFFERS',
  'AMOUNT_DIFFERS',
  'RELATION_UNCLEAR',
  'ANSWER_UNCLEAR',
  'OTHER',
];

/** What a member is asked to mend, in a clerk's words. */
export function useCorrectionWords(): (correction: Correction) => string {
  const { t } = useLingui();
  const words: Record<Correction, string> = {
    PROOF_UNREADABLE: t`書類が読み取れない`,
    PROOF_INCOMPLETE: t`書類のページが足りない`,
    PROOF_UNSUITABLE: t`別の書類が要る`,
    DAY_DIFFERS: t`日付が書類と違う`,
    NAME_DIFFERS: t`氏名が書類と違う`,
    AMOUNT_DIFFERS: t`金額が書類と違う`,
    RELATION_UNCLEAR: t`続柄が確かめられない`,
    ANSWER_UNCLEAR: t`記入が足りない`,
    OTHER: t`その他 (文に書く)`,
  };
  return (correction) => words[correction];
}
