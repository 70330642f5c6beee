import { Trans } from '@lingui/react/macro';
import { Notice } from '../../kit/Notice.tsx';

/** Says that a ticket or an event was taken back, and why. */
export function Withdrawn({ reason }: { reason: string }) {
  return (
    <Notice title={<Trans>取りやめになりました</Trans>} tone="warning">
      <span className="whitespace-pre-line">{reason}</span>
    </Notice>
  );
}
