import { useCallback } from 'react';
import { graphql } from '../gen/gql.ts';
import type { ClaimSaveInput, ClaimSaveMutation } from '../gen/graphql.ts';
import { useSend } from '../shell/useSend.ts';

/** Writes a draft, a new one or one that is there. */
export const ClaimSaveDocument = graphql(`
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

/** What is wrong with what was to be written. */
export const problemsOf = (data: ClaimSaveMutation) => data.claimSave.problems;

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
