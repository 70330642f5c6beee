import { useLingui } from '@lingui/react/macro';

/** How the question for the day is put for a kind. */
export function useDateWords(code: string): { title: string; label: string } {
  const { t } = useLingui();
  if (code === 'MARRIAGE') return { title: t`婚姻届を出された日はいつですか`, label: t`婚姻の届出をした日` };
  if (code === 'BIRTH') return { title: t`お子さまが生まれた日はいつですか`, label: t`生まれた日` };
  if (code.startsWith('DEATH')) return { title: t`亡くなられた日はいつですか`, label: t`亡くなられた日` };
  return { title: t`それはいつのことですか`, label: t`日付` };
}
