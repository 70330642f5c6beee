import { Trans } from '@lingui/react/macro';
import { moment } from '../words/dates.ts';

/** When and why something was taken back from members, as lines of a list of facts. Nothing where it was not. */
export function WithdrawnLines({ of }: { of: { withdrawal: string; withdrawnAt: string | null } }) {
  if (!of.withdrawnAt) return null;
  return (
    <>
      <dt className="text-solid-gray-700">
        <Trans>取りやめ</Trans>
      </dt>
      <dd>
        <span className="tabular-nums">{moment(of.withdrawnAt)}</span> {of.withdrawal}
      </dd>
    </>
  );
}
