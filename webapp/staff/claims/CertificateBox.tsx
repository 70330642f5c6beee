import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { Button } from '../../kit/Button.tsx';
import { useToast } from '../../kit/Toast.tsx';
import { type FragmentType, readFragment } from '../gen/fragment-masking.ts';
import { graphql } from '../gen/gql.ts';
import type { CertificateStatus } from '../gen/graphql.ts';
import { useMe } from '../shell/viewer.ts';
import { day, moment } from '../words/dates.ts';
import { RecordPaper } from './RecordPaper.tsx';

const ClaimCertificateOf = graphql(`
  fragment ClaimCertificate on Claim {
    id
    version
    status
    certificate @include(if: $desk) {
      id
      type
      status
      dueOn
      decidedAt
      onPaper
      officer {
        id
        name
      }
      staff {
        id
        name
      }
    }
  }
`);

/** What a CertificateBox takes. */
export interface CertificateBoxProps {
  claim: FragmentType<typeof ClaimCertificateOf>;
  onReload: () => void;
}

/** How far the company's certificate is; what came on paper is recorded here. */
export function CertificateBox({ claim: masked, onReload }: CertificateBoxProps) {
  const { t } = useLingui();
  const claim = readFragment(ClaimCertificateOf, masked);
  const { roles } = useMe();
  const say = useToast();
  const [recording, record] = useState(false);
  const words = useStatusWords();
  const { certificate } = claim;
  if (!certificate) return null;
  const waits = certificate.status === 'WAITING';
  const open = claim.status === 'SUBMITTED' || claim.status === 'RETURNED';
  const mayRecord = open && roles.some((role) => role === 'CLERK' || role === 'EXAMINER');
  const by = certificate.onPaper ? certificate.staff?.name : certificate.officer?.name;
  return (
    <section
      aria-label={t`事業所の証明`}
      className={`flex flex-col gap-1 rounded-8 px-3 py-2 text-[0.875rem] ${waits ? 'bg-yellow-50' : 'bg-solid-gray-50'}`}
    >
      <div className="flex items-center justify-between gap-3">
        <h2 className="font-700 text-[0.9375rem]">
          <Trans>事業所の証明</Trans>: {words[certificate.status]}
        </h2>
        {mayRecord && (
          <Button look="secondary" onPress={() => record(true)} small>
            <Trans>紙で確認</Trans>
          </Button>
        )}
      </div>
      {waits && (
        <p>
          <Trans>{day(certificate.dueOn)} までに回答をお願いしています。回答があるまで、審査を終えられません。</Trans>
        </p>
      )}
      {certificate.decidedAt && (
        <p>
          {moment(certificate.decidedAt)} {by} {certificate.onPaper && <Trans>(紙の証明書を記録)</Trans>}
        </p>
      )}
      {recording && (
        <RecordPaper
          claim={claim}
          onClose={() => record(false)}
          onDone={() => {
            record(false);
            say(t`紙の証明を記録しました`);
            onReload();
          }}
          type={certificate.type}
        />
      )}
    </section>
  );
}

function useStatusWords(): Record<CertificateStatus, string> {
  const { t } = useLingui();
  return {
    WAITING: t`回答待ち`,
    CONFIRMED: t`申請のとおりと確認`,
    CORRECTED: t`日付を訂正して確認`,
    DECLINED: t`確認できないとの回答`,
    CLOSED: t`確認は不要になりました`,
  };
}
