import { Trans, useLingui } from '@lingui/react/macro';
import { useRef, useState } from 'react';
import { useMutation } from 'urql';
import { upload } from '../../api/upload.ts';
import { Button } from '../../kit/Button.tsx';
import { ErrorSummary, type FieldIssue } from '../../kit/ErrorSummary.tsx';
import { fileNameProblem } from '../../kit/myNumber.ts';
import { ProgressBar } from '../../kit/ProgressBar.tsx';
import { type FragmentType, readFragment } from '../gen/fragment-masking.ts';
import { graphql } from '../gen/gql.ts';
import { useIssues } from '../shell/useIssues.ts';

/** What the list of the heirs' papers reads. */
export const HeirProofsOf = graphql(`
  fragment HeirProofs on Claim {
    id
    kind {
      id
      proofs
    }
    documents {
      edges {
        node {
          id
        }
      }
    }
  }
`);

const RemoveDocument = graphql(`
  mutation ClaimFileDocumentRemove($input: DocumentRemoveInput!) {
    claimFileDocumentRemove(input: $input) {
      claim {
        ...HeirProofs
      }
      problems {
        code
        field
        message
      }
    }
  }
`);

/** The heirs' papers as they were scanned; nothing of them stays on the terminal. */
export function HeirProofs({
  claim: masked,
  onChanged,
}: {
  claim: FragmentType<typeof HeirProofsOf>;
  onChanged: () => void;
}) {
  const { t } = useLingui();
  const claim = readFragment(HeirProofsOf, masked);
  const picker = useRef<HTMLInputElement>(null);
  const { send, sent, issues, setIssues } = useSending(claim.id, onChanged);
  const [{ fetching }, remove] = useMutation(RemoveDocument);
  const issuesOf = useIssues();
  const drop = async (id: string) => {
    const { error, data } = await remove({ input: { id } });
    setIssues(issuesOf({ error, problems: data?.claimFileDocumentRemove.problems }));
    onChanged();
  };
  return (
    <section className="flex flex-col gap-2">
      <h2 className="font-700">
        <Trans>スキャンした書類</Trans>
      </h2>
      <ErrorSummary issues={issues} />
      <ul className="list-disc pl-6 text-[0.875rem]">
        {claim.kind.proofs.map((proof) => (
          <li key={proof}>{proof}</li>
        ))}
      </ul>
      <ol className="flex flex-col border-t border-solid-gray-300" id="documents">
        {claim.documents.edges.map(({ node }, at) => (
          <li className="flex items-center justify-between border-b border-solid-gray-300 py-1" key={node.id}>
            <Trans>書類 {at + 1}</Trans>
            <Button isDisabled={fetching} look="text" onPress={() => drop(node.id)} small>
              <Trans>
                外す<span className="sr-only">：書類 {at + 1}</span>
              </Trans>
            </Button>
          </li>
        ))}
      </ol>
      <input
        accept="image/jpeg,image/png,application/pdf"
        aria-label={t`スキャンしたファイルを選ぶ`}
        className="sr-only"
        multiple
        onChange={(event) => send([...(event.target.files ?? [])])}
        ref={picker}
        tabIndex={-1}
        type="file"
      />
      {sent !== undefined && <ProgressBar done={sent} label={t`送っています`} />}
      <Button look="secondary" onPress={() => picker.current?.click()}>
        <Trans>スキャンしたファイルを加える</Trans>
      </Button>
    </section>
  );
}

/** Sends one file after the other; `sent` is how much of the present one is, from 0 to 1. */
function useSending(claim: string, onChanged: () => void) {
  const { t } = useLingui();
  const [sent, setSent] = useState<number>();
  const [issues, setIssues] = useState<FieldIssue[]>([]);
  const send = async (files: File[]) => {
    setIssues([]);
    const wrong: FieldIssue[] = [];
    for (const file of files) {
      const problem = fileNameProblem(file.name);
      if (problem) {
        wrong.push({ field: 'documents', message: `${file.name}：${problem}` });
        continue;
      }
      const answer = await upload(claim, file, { onProgress: setSent }).catch(() => undefined);
      if (!answer)
        wrong.push({ field: 'documents', message: t`${file.name}を送れませんでした。もう一度試してください。` });
      else if ('problem' in answer) wrong.push({ field: 'documents', message: answer.problem.message });
    }
    setSent(undefined);
    setIssues(wrong);
    onChanged();
  };
  return { send, sent, issues, setIssues };
}
