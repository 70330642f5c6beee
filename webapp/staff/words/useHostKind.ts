import { useLingui } from '@lingui/react/macro';

/** The words of the host's kinds that no kind of today stands for. */
export function useHostKind(): (code: string) => string {
  const { t } = useLingui();
  const kinds: Record<string, string> = {
    '01': t`結婚`,
    '02': t`出産`,
    '03': t`入学`,
    '04': t`成人`,
    '05': t`銀婚`,
    '06': t`永年勤続`,
    '07': t`還暦`,
    '08': t`死亡`,
    '09': t`傷病`,
    '10': t`災害`,
  };
  return (code) => kinds[code] ?? code;
}
