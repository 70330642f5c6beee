import { Trans } from '@lingui/react/macro';
import { type LimitGroup, SharedLimit } from '../../kit/SharedLimit.tsx';

/** What a LimitsHint takes. */
export interface LimitsHintProps {
  ticket: { left: number; memberLimit: number; limitGroup: LimitGroup | null };
}

/** How many are left of a ticket, and how many a member may have of it and of those that share its limit. */
export function LimitsHint({ ticket }: LimitsHintProps) {
  return (
    <>
      <Trans>
        残り{ticket.left.toLocaleString()}枚 お一人 年度に{ticket.memberLimit}枚まで
      </Trans>
      {ticket.limitGroup && <SharedLimit {...ticket.limitGroup} />}
    </>
  );
}
