import { Trans } from '@lingui/react/macro';
import { Closed } from './Closed.tsx';

/** What a ticket tells of the limit that it shares with others. */
export interface GroupShare {
  limitGroup?: { name: string } | null | undefined;
  /** How many the member may still order of all of them. */
  mayOrderOfGroup?: number | null | undefined;
}

/** That a member has booked in this fiscal year as often as a limit allows which several events share. */
export function BookingsFull({ name }: { name: string }) {
  return (
    <Closed>
      <Trans>「{name}」を合わせてこの年度に申し込める回数を、もうお申し込みいただいています。</Trans>
    </Closed>
  );
}

/** That a member has ordered all in this fiscal year that a limit allows which several tickets share. */
export function GroupFull({ name }: { name: string }) {
  return (
    <Closed>
      <Trans>「{name}」を合わせてこの年度に申し込める枚数を、もうお申し込みいただいています。</Trans>
    </Closed>
  );
}
