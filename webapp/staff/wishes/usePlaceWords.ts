import { useLingui } from '@lingui/react/macro';
import type { WaitingStatus } from '../gen/graphql.ts';

/** What a place in the line for tickets is called, and its state, as the member's app and the manual call it. */
export function usePlaceWords(): { place: string; status: (status: WaitingStatus) => string } {
  const { t } = useLingui();
  const words: Record<WaitingStatus, string> = {
    WAITING: t`空きを待っている`,
    OFFERED: t`空きを案内中`,
    ACCEPTED: t`申込みになった`,
    LEFT: t`キャンセル待ちをやめた`,
    LAPSED: t`返事の期限切れ`,
    ENDED: t`キャンセル待ちの終了`,
  };
  return { place: t`キャンセル待ち`, status: (status) => words[status] };
}
