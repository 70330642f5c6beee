import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from 'wouter';
import { buttonClass } from '../../kit/Button.tsx';
import { Page } from '../../kit/Page.tsx';

/** Says that there is nothing to confirm at this address, and where to go. */
export function NoCertificate() {
  const { t } = useLingui();
  return (
    <Page
      actions={
        <Link className={buttonClass({ wide: true })} href="/">
          <Trans>ご確認のお願いへ</Trans>
        </Link>
      }
      title={t`この確認は見つかりません`}
    >
      <p>
        <Trans>取り下げられたときなど、確認がいらなくなったものは表示されません。</Trans>
      </p>
    </Page>
  );
}
