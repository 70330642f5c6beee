import { useCallback } from 'react';
import type { Answers } from '../claims/answers.ts';
import { graphql } from '../gen/gql.ts';
import type { ClaimSaveInput, ClaimSaveMutation } from '../gen/graphql.ts';
import { useSend } from '../shell/useSend.ts';
import type { WalkClaim } from './useClaim.ts';
import { type Kept, knownOf, noteWritten, versionOf } from './written.ts';

const ClaimSaveDocument = graphql(`
  mutation ClaimSave($input: ClaimSaveInput!) {
    claimSave(input: $input) {
      claim {
        id
        version
      }
      problems {
        code
        field
        message
      }
    }
  }
`);

const problemsOf = (data: ClaimSaveMutation) => data.claimSave.problems;

/** Makes a draft of a kind on the server, with what is known already. */
export function useNewDraft() {
  const { send, ...rest } = useSend(ClaimSaveDocument, problemsOf);
  const create = useCallback(
    async (kind: string, known: Omit<ClaimSaveInput, 'kind'> = {}) =>
      (await send({ input: { kind, ...known } }))?.claimSave.claim?.id,
    [send],
  );
  return { create, ...rest };
}

/** Keeps answers in the draft on the server; answers whether it went well. What fails is read anew before the next try. */
export function useSave(claim: WalkClaim, answers: Answers, reread: () => void) {
  const { send, ...rest } = useSend(ClaimSaveDocument, problemsOf);
  const save = async (changed: Kept): Promise<number | undefined> => {
    const { id, kind } = claim;
    const known = knownOf(claim, answers);
    const data = await send({ input: { id, version: versionOf(claim), kind: kind.id, ...known, ...changed } });
    const version = data?.claimSave.claim?.version;
    if (version !== undefined) noteWritten(claim, version, changed);
    reread();
    return version;
  };
  return { save, ...rest };
}
