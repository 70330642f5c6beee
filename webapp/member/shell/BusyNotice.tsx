import { Trans } from '@lingui/react/macro';

/** Says that a wish waits and is sent again by itself. It is there before it says so, which is what has it read aloud. */
export function BusyNotice({ waiting }: { waiting: boolean }) {
  return (
    <p className="font-700 empty:absolute" role="status">
      {waiting && <Trans>ただいま混み合っています。順番はお取りしています。そのままお待ちください。</Trans>}
    </p>
  );
}
