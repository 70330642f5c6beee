import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from 'wouter';
import { buttonClass } from '../../kit/Button.tsx';
import { Page } from '../../kit/Page.tsx';

/** Says that an address leads nowhere, and where to go. */
export default function NotFound() {
  const { t } = useLingui();
  return (
    <Page
      actions={
        <Link className={buttonClass({ wide: true })} href="/">
          <Trans>ホームへ</Trans>
        </Link>
      }
      title={t`ページが見つかりません`}
    >
      <p>
        <Trans>アドレスが変わったか、入力に誤りがあるようです。ホームからお探しください。</Trans>
      </p>
    </Page>
  );
}
