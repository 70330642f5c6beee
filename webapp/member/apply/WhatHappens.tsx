import { Trans } from '@lingui/react/macro';
import { Section } from '../../kit/Card.tsx';
import { useFormat } from '../../kit/useFormat.ts';
import type { WalkClaim } from './useClaim.ts';

/** What happens after sending, and by when. */
export function WhatHappens({ kind, proofs, payee, ahead }: Pick<WalkClaim, 'kind' | 'proofs' | 'payee' | 'ahead'>) {
  const { day } = useFormat();
  const payDay = ahead ? day(ahead.payOn) : '';
  const closes = ahead?.closesOn ? day(ahead.closesOn) : '';
  return (
    <Section title={<Trans>送ったあとの流れ</Trans>}>
      <ol className="flex list-decimal flex-col gap-1 pl-6">
        {kind.certificate === 'ABSENCE' && (
          <li>
            <Trans>お勤め先のご担当者が、お休みの日付だけを確認します。病気やけがの内容は伝わりません。</Trans>
          </li>
        )}
        {kind.certificate === 'SERVICE' && (
          <li>
            <Trans>お勤め先のご担当者が、入社された日を確認します。</Trans>
          </li>
        )}
        <li>
          {proofs.length > 0 ? (
            <Trans>事務局が内容と証明書類を確認します。</Trans>
          ) : (
            <Trans>事務局が内容を確認します。</Trans>
          )}
        </li>
        <li>
          <Trans>結果をこの画面とメールでお知らせします。</Trans>
        </li>
        <li>
          {kind.couponMonths > 0 ? (
            <Trans>決定すると、割引券がこのページに届きます。ご出発の日までに、旅行会社でお見せください。</Trans>
          ) : !ahead ? (
            <Trans>決まると、お支払いの日をこの画面でお知らせします。</Trans>
          ) : payee === 'MEMBER' ? (
            <Trans>
              {closes} までに決まると、{payDay} に、ご本人の口座へお支払いします。
            </Trans>
          ) : (
            <Trans>
              {closes} までに決まると、{payDay} に、お勤め先の口座へお支払いします。
            </Trans>
          )}
        </li>
      </ol>
    </Section>
  );
}
