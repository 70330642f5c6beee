import { Trans, useLingui } from '@lingui/react/macro';
import { Answers } from '../../kit/Answers.tsx';
import { Section } from '../../kit/Card.tsx';
import { Notice } from '../../kit/Notice.tsx';
import { useFormat } from '../../kit/useFormat.ts';
import { type FragmentType, readFragment } from '../gen/fragment-masking.ts';
import { graphql } from '../gen/gql.ts';
import type { ClaimCertificateFragment } from '../gen/graphql.ts';

/** What is shown of the company's answer. */
export const ClaimCertificateDocument = graphql(`
  fragment ClaimCertificate on Claim {
    certificate {
      id
      type
      status
      absentFrom
      absentUntil
      hiredOn
      certifiedFrom
      certifiedUntil
      certifiedHiredOn
      note
    }
  }
`);

type Certificate = NonNullable<ClaimCertificateFragment['certificate']>;

/** What the member's company has certified, beside what was claimed where it is something else. */
export function ClaimCertificate({ claim }: { claim: FragmentType<typeof ClaimCertificateDocument> }) {
  const { certificate } = readFragment(ClaimCertificateDocument, claim);
  if (!certificate || certificate.status === 'WAITING' || certificate.status === 'CLOSED') return null;
  return (
    <Section title={<Trans>お勤め先の確認</Trans>}>
      <Answered certificate={certificate} />
      {certificate.status === 'CORRECTED' && <BothDays certificate={certificate} />}
      {certificate.note && (
        <p className="whitespace-pre-wrap rounded-8 bg-solid-gray-50 px-4 py-3">{certificate.note}</p>
      )}
    </Section>
  );
}

function Answered({ certificate }: { certificate: Certificate }) {
  switch (certificate.status) {
    case 'CORRECTED':
      return (
        <Notice title={<Trans>お勤め先の記録は、申請の日付と違いました</Trans>} tone="warning">
          <Trans>
            お勤め先の日付で審査します。お心当たりのないときは、お勤め先のご担当者か事務局にお尋ねください。
          </Trans>
        </Notice>
      );
    case 'DECLINED':
      return (
        <Notice title={<Trans>お勤め先では確認できませんでした</Trans>} tone="warning">
          <Trans>お勤め先のご担当者か事務局にお尋ねください。</Trans>
        </Notice>
      );
    default:
      return (
        <Notice title={<Trans>お勤め先が確認しました</Trans>} tone="success">
          <Trans>申請の日付のとおりです。</Trans>
        </Notice>
      );
  }
}

function BothDays({ certificate: c }: { certificate: Certificate }) {
  const { t } = useLingui();
  const { day } = useFormat();
  const stretch = (from?: string | null, until?: string | null) =>
    from && until ? t`${day(from)} から ${day(until)} まで` : '';
  const absence = c.type === 'ABSENCE';
  return (
    <Answers
      items={[
        {
          key: 'claimed',
          term: absence ? t`申請のお休みの期間` : t`登録されている入社の日`,
          value: absence ? stretch(c.absentFrom, c.absentUntil) : c.hiredOn && day(c.hiredOn),
        },
        {
          key: 'certified',
          term: absence ? t`お勤め先の記録の期間` : t`お勤め先の記録の入社の日`,
          value: absence ? stretch(c.certifiedFrom, c.certifiedUntil) : c.certifiedHiredOn && day(c.certifiedHiredOn),
        },
      ]}
    />
  );
}
