import { Trans } from '@lingui/react/macro';
import { buttonClass } from '../../kit/Button.tsx';

/** Opens the app anew at its home, so that nothing of a link that came by mail stays. */
export function HomeLink() {
  return (
    <a className={buttonClass({ wide: true })} href="/">
      <Trans>会員ページへ</Trans>
    </a>
  );
}
