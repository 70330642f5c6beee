import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { Section } from '../../kit/Card.tsx';
import type { FieldIssue } from '../../kit/ErrorSummary.tsx';
import { UploadList } from '../../kit/UploadList.tsx';
import { AddProof } from '../documents/AddProof.tsx';
import { isUsable } from '../documents/isUsable.ts';
import { Proofs } from '../documents/Proofs.tsx';
import { useProofUploads } from '../documents/useProofUploads.ts';
import { StepPage } from './StepPage.tsx';
import type { StepProps } from './stepProps.ts';

/** The proof: photos or PDFs, several pages, each sent as soon as it is there. */
export function ProofStep(props: StepProps) {
  const { claim, onNext, reread } = props;
  const { t } = useLingui();
  const [issues, setIssues] = useState<FieldIssue[]>([]);
  const { files, uploads, unlisted } = useProofUploads(claim.id, claim.documents, reread);
  const submit = () => {
    const under = unlisted || files.some((one) => !one.problem);
    if (under) setIssues([{ message: t`まだ送っているファイルがあります。終わるまでお待ちください。` }]);
    else if (claim.documents.edges.some(({ node }) => isUsable(node.state))) onNext();
    else setIssues([{ field: 'documents', message: t`証明書類の写真かPDFを、1つ以上付けてください。` }]);
  };
  return (
    <StepPage {...props} issues={issues} onSubmit={submit} sending={false} title={t`証明書類の写真を送ってください`}>
      <div className="flex flex-col gap-1">
        <p>
          <Trans>次のうち、どれか1つをご用意ください。</Trans>
        </p>
        <ul className="list-disc pl-6">
          {claim.proofs.map((proof) => (
            <li key={proof}>{proof}</li>
          ))}
        </ul>
        <p className="text-[0.9375rem] text-solid-gray-700">
          <Trans>何ページでも送れます。マイナンバーが写らないようにご注意ください。</Trans>
        </p>
      </div>
      <div className="flex flex-col gap-4" id="documents">
        <AddProof onFile={uploads.add} onRefused={uploads.refuse} />
        <UploadList files={files} uploads={uploads} />
      </div>
      {claim.documents.edges.length > 0 && (
        <Section title={<Trans>お預かりした証明書類</Trans>}>
          <Proofs changeable claim={claim} reread={reread} />
        </Section>
      )}
    </StepPage>
  );
}
