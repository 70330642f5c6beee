import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from 'urql';
import { useParams } from 'wouter';
import { Answers } from '../../kit/Answers.tsx';
import { Page } from '../../kit/Page.tsx';
import { Skeleton } from '../../kit/Skeleton.tsx';
import { useFormat } from '../../kit/useFormat.ts';
import { graphql } from '../gen/gql.ts';
import type { CertificateQuery } from '../gen/graphql.ts';
import { Back } from '../shell/Back.tsx';
import { Trouble } from '../shell/Trouble.tsx';
import { AnswerForm } from './AnswerForm.tsx';
import { CertificateStory } from './CertificateStory.tsx';
import { NoCertificate } from './NoCertificate.tsx';
import { DaysText, Name, useAskedWords } from './words.tsx';

const CertificateDocument = graphql(`
  query Certificate($id: ID!) {
    certificate(id: $id) {
      id
      type
      status
      dueOn
      absentFrom
      absentUntil
      hiredOn
      member {
        id
        number
        name
        kana
      }
      ...AnswerForm
      ...CertificateStory
    }
  }
`);

/** One certificate: whom it is about, which days, the answer, and what happened so far. */
export default function CertificatePage() {
  const { t } = useLingui();
  const { id = '' } = useParams<{ id: string }>();
  const [{ data, error }, again] = useQuery({
    query: CertificateDocument,
    variables: { id },
    requestPolicy: 'cache-and-network',
  });
  const retry = () => again({ requestPolicy: 'network-only' });
  if (data && !data.certificate) return <NoCertificate />;
  if (data?.certificate) return <Shown certificate={data.certificate} onStale={retry} />;
  return (
    <Page title={t`ご確認のお願い`}>{error ? <Trouble error={error} onRetry={retry} /> : <Skeleton box="h-96" />}</Page>
  );
}

function Shown({
  certificate,
  onStale,
}: {
  certificate: NonNullable<CertificateQuery['certificate']>;
  onStale: () => void;
}) {
  const { t } = useLingui();
  const { day } = useFormat();
  const asked = useAskedWords()(certificate.type);
  const { member, absentFrom, absentUntil, hiredOn } = certificate;
  return (
    <Page
      above={
        <Back href="/">
          <Trans>ご確認のお願い</Trans>
        </Back>
      }
      title={t`${asked}のご確認`}
    >
      <Answers
        items={[
          { key: 'name', term: t`氏名`, value: <Name {...member} /> },
          { key: 'number', term: t`会員番号`, value: <span className="font-mono">{member.number}</span> },
          {
            key: 'days',
            term: asked,
            value: (
              <span className="font-700">
                <DaysText days={{ from: absentFrom, until: absentUntil, hired: hiredOn }} />
              </span>
            ),
          },
          { key: 'due', term: t`回答の期限`, value: day(certificate.dueOn) },
        ]}
      />
      {certificate.status === 'WAITING' && (
        <>
          <p className="text-solid-gray-700">
            <Trans>
              出勤簿や労働者名簿などの記録と見比べて、日付だけをご確認ください。申請の内容や理由は、お伝えできません。
            </Trans>
          </p>
          <AnswerForm certificate={certificate} onStale={onStale} />
        </>
      )}
      <CertificateStory certificate={certificate} />
    </Page>
  );
}
