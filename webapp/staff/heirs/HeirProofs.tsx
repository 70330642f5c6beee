import { Trans, useLingui } from '@lingui/react/macro';
import { useRef, useState } from 'react';
import { useMutation } from 'urql';
import { Button } from '../../kit/Button.tsx';
import { ErrorSummary, type FieldIssue } from '../../kit/ErrorSummary.tsx';
import { fileNameProblem } from '../../kit/myNumber.ts';
import { UploadList } from '../../kit/UploadList.tsx';
import { useUploads } from '../../kit/useUploads.ts';
import { type FragmentType, readFragment } from '../gen/fragment-masking.ts';
import { graphql } from '../gen/gql.ts';
import type { DocumentState } from '../gen/graphql.ts';
import { useIssues } from '../shell/useIssues.ts';
import { scansOnTheirWay } from './scansOnTheirWay.ts';

/** What the list of the heirs' papers reads. */
export const HeirProofsOf = graphql(`
  fragment HeirProofs on Claim {
    id
    proofs
    documents {
      edges {
        node {
          id
          state
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

/** The heirs' papers as they were scanned; what is on its way goes on after a break, and nothing stays on the terminal. */
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
  const uploads = scansOnTheirWay(claim.id);
  const files = useUploads(uploads, onChanged);
  const [issues, setIssues] = useState<FieldIssue[]>([]);
  const [{ fetching }, remove] = useMutation(RemoveDocument);
  const issuesOf = useIssues();
  const drop = async (id: string) => {
    const { error, data } = await remove({ input: { id } });
    setIssues(issuesOf({ error, problems: data?.claimFileDocumentRemove.problems }));
    onChanged();
  };
  const choose = (file: File) => {
    const problem = fileNameProblem(file.name);
    if (problem) uploads.refuse(file.name, problem);
    else uploads.add(file, file.name);
  };
  return (
    <section className="flex flex-col gap-2">
      <h2 className="font-700">
        <Trans>スキャンした書類</Trans>
      </h2>
      <ErrorSummary issues={issues} />
      <ul className="list-disc pl-6 text-[0.875rem]">
        {claim.proofs.map((proof) => (
          <li key={proof}>{proof}</li>
        ))}
      </ul>
      <ol className="flex flex-col border-t border-solid-gray-300" id="documents">
        {claim.documents.edges.map(({ node }, at) => (
          <li className="flex items-center justify-between border-b border-solid-gray-300 py-1" key={node.id}>
            <span>
              <Trans>書類 {at + 1}</Trans>
              <Useless state={node.state} />
            </span>
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
        onChange={({ target }) => {
          const chosen = [...(target.files ?? [])];
          target.value = '';
          chosen.forEach(choose);
        }}
        ref={picker}
        tabIndex={-1}
        type="file"
      />
      <UploadList files={files} uploads={uploads} />
      <Button look="secondary" onPress={() => picker.current?.click()}>
        <Trans>スキャンしたファイルを加える</Trans>
      </Button>
    </section>
  );
}

/** Why a paper counts for nothing, and what to do. */
function Useless({ state }: { state: DocumentState }) {
  if (state === 'INFECTED')
    return (
      <strong className="block text-error-2">
        <Trans>ウイルスが見つかったため、消去しました。外して、別の書類を加えてください。</Trans>
      </strong>
    );
  if (state === 'UNREADABLE')
    return (
      <strong className="block text-error-2">
        <Trans>お預かりしている間に開けなくなりました。外して、もう一度加えてください。</Trans>
      </strong>
    );
  return null;
}
