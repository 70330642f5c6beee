import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from 'wouter';
import { DeskPage } from '../../kit/Page.tsx';

/** Says that an address leads nowhere for this person, and where to go. */
export default function NotFound() {
  const { t } = useLingui();
  return (
    <DeskPage title={t`画面が見つかりません`}>
      <p>
        <Trans>アドレスが違うか、あなたの役割では開けない画面です。</Trans>
      </p>
      <Link className="link focus-mark self-start" href="/">
        <Trans>はじめの画面へ</Trans>
      </Link>
    </DeskPage>
  );
}
