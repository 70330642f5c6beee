import { Trans } from '@lingui/react/macro';
import { Section } from '../../kit/Card.tsx';

/** What happens after sending, and by when. */
export function WhatHappens() {
  return (
    <Section title={<Trans>送ったあとの流れ</Trans>}>
      <ol className="flex list-decimal flex-col gap-1 pl-6">
        <li>
          <Trans>事務局が内容と証明書類を確認します。</Trans>
        </li>
        <li>
          <Trans>結果をこの画面とメールでお知らせします。</Trans>
        </li>
        <li>
          <Trans>決定した月の翌月20日に、お勤め先の口座へお支払いします。</Trans>
        </li>
      </ol>
    </Section>
  );
}
