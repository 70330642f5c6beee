import { Trans } from '@lingui/react/macro';

/** A limit that several tickets share. */
export interface LimitGroup {
  name: string;
  memberLimit: number;
}

/** How many a member may have in a fiscal year of all tickets that share a limit. */
export function SharedLimit({ name, memberLimit }: LimitGroup) {
  return (
    <span className="block">
      <Trans>
        「{name}」を合わせて、お一人 年度に{memberLimit}枚まで
      </Trans>
    </span>
  );
}
