import { Trans } from '@lingui/react/macro';

/** A limit that several tickets or several events share. */
export interface LimitGroup {
  name: string;
  counts: 'TICKETS' | 'BOOKINGS';
  memberLimit: number;
}

/** How many a member may have in a fiscal year of all tickets, or how often he may book one of the events, that share a limit. */
export function SharedLimit({ name, counts, memberLimit }: LimitGroup) {
  return (
    <span className="block">
      {counts === 'BOOKINGS' ? (
        <Trans>
          「{name}」を合わせて、お一人 年度に{memberLimit}回まで
        </Trans>
      ) : (
        <Trans>
          「{name}」を合わせて、お一人 年度に{memberLimit}枚まで
        </Trans>
      )}
    </span>
  );
}
