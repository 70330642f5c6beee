import { useLingui } from '@lingui/react/macro';
import type { LookPurpose } from '../gen/graphql.ts';

/** The purposes for which somebody may look at what is sensitive of a claim, in the order of their keys. */
export const purposesOfClaim: readonly LookPurpose[] = [
  'EXAMINATION',
  'DECISION',
  'INQUIRY',
  'OBJECTION',
  'INSPECTION',
  'OTHER',
];

/** Those for which somebody may read what letters tell of it. */
export const purposesOfLetters: readonly LookPurpose[] = ['POSTING', 'INQUIRY', 'OBJECTION', 'INSPECTION', 'OTHER'];

/** The words of each purpose, in the language of the screen. */
export function usePurposeWords(): Record<LookPurpose, string> {
  const { t } = useLingui();
  return {
    EXAMINATION: t`申請の審査`,
    DECISION: t`申請の決定`,
    POSTING: t`書面の作成と発送`,
    INQUIRY: t`会員からの問い合わせへの回答`,
    OBJECTION: t`決定への不服の申出への対応`,
    INSPECTION: t`事務の点検・監査`,
    OTHER: t`その他 (言葉で書く)`,
  };
}
