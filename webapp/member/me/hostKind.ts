import { t } from '@lingui/core/macro';

/** The name of a payment whose kind only the old host knew. */
export function hostKindWord(code: string | null | undefined): string {
  switch (code) {
    case '03':
      return t`入学祝金`;
    case '04':
      return t`成人祝金`;
    case '06':
      return t`永年勤続祝金`;
    case '10':
      return t`災害見舞金`;
    default:
      return t`給付金`;
  }
}
