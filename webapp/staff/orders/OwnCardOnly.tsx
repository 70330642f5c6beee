import { Trans } from '@lingui/react/macro';

/** Says of a ticket that is paid by card alone why staff cannot ask for it for a member. */
export function OwnCardOnly() {
  return (
    <p className="font-700">
      <Trans>支払いがカードだけのチケットは、会員ご本人だけが申し込めます。</Trans>
    </p>
  );
}
