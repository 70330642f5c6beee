import { useLingui } from '@lingui/react/macro';
import type { LeavingCorrectionStatus } from '../gen/graphql.ts';
import { dayWithEra } from '../words/dates.ts';

/** The words about corrections of leaving days. */
export function useLeavingWords() {
  const { t } = useLingui();
  const states: Record<LeavingCorrectionStatus, string> = {
    PROPOSED: t`確認待ち`,
    CONFIRMED: t`訂正済み`,
    REJECTED: t`却下`,
  };
  return { states, left: (on: string | null | undefined) => (on ? dayWithEra(on) : t`退会していない`) };
}
