import { useLingui } from '@lingui/react/macro';
import type { LotteryEntryStatus, LotteryStatus } from '../gen/graphql.ts';

/** The words of a lottery's states, of its entries, and of the step that comes next. */
export function useLotteryWords() {
  const { t } = useLingui();
  const states: Record<LotteryStatus, string> = {
    OPEN: t`申込みの受付`,
    CLOSED: t`締切済み（抽選の数を待っている）`,
    NUMBERED: t`抽選の数の確認待ち`,
    CONFIRMED: t`抽選できます`,
    DRAWN: t`抽選済み`,
    CALLED_OFF: t`取りやめ`,
    LAPSED: t`抽選が行われずに終了（会員へお知らせ済み）`,
  };
  const verbs: Record<LotteryStatus, string> = {
    OPEN: t`締め切る`,
    CLOSED: t`抽選の数を入力する`,
    NUMBERED: t`抽選の数を確認する`,
    CONFIRMED: t`抽選する`,
    DRAWN: '',
    CALLED_OFF: '',
    LAPSED: '',
  };
  const entries: Record<LotteryEntryStatus, string> = {
    ENTERED: t`申込み`,
    WITHDRAWN: t`取下げ`,
    WON: t`当選`,
    LOST: t`落選`,
    FORFEITED: t`当選（無効）`,
  };
  return {
    entries: t`抽選の申込み`,
    status: (status: LotteryStatus) => states[status],
    verb: (status: LotteryStatus) => verbs[status],
    entry: (status: LotteryEntryStatus) => entries[status],
  };
}
