import { useLingui } from '@lingui/react/macro';

/** Claims at a death are kept quiet: no colour, nothing that rejoices. */
export function isBereavement(code: string): boolean {
  return code.startsWith('DEATH');
}

/** How the question for the day is put for a kind. */
export function useDateWords(code: string): { title: string; label: string } {
  const { t } = useLingui();
  if (code === 'MARRIAGE') return { title: t`婚姻届を出された日はいつですか`, label: t`婚姻の届出をした日` };
  if (code === 'BIRTH') return { title: t`お子さまが生まれた日はいつですか`, label: t`生まれた日` };
  if (code === 'WED25') return { title: t`ご結婚から25年になる日はいつですか`, label: t`25年になる日` };
  if (code === 'WED50') return { title: t`ご結婚から50年になる日はいつですか`, label: t`50年になる日` };
  if (isBereavement(code)) return { title: t`亡くなられた日はいつですか`, label: t`亡くなられた日` };
  return { title: t`それはいつのことですか`, label: t`日付` };
}
