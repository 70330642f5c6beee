import { useCallback } from 'react';
import { graphql } from '../gen/gql.ts';
import type { ClaimSaveInput, ClaimSaveMutation } from '../gen/graphql.ts';
import { useSend } from '../shell/useSend.ts';
import type { WalkClaim } from './useClaim.ts';

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

/** Makes a draft of a kind on the server. */
export function useNewDraft() {
  const { send, ...rest } = useSend(ClaimSaveDocument, problemsOf);
  const create = useCallback(async (kind: string) => (await send({ input: { kind } }))?.claimSave.claim?.id, [send]);
  return { create, ...rest };
}

const written = new Map<string, number>();

/** The version that a change must name: the one read, or a newer one that this app has just written. */
export function versionOf(claim: { id: string; version: number }): number {
  return Math.max(claim.version, written.get(claim.id) ?? 0);
}

/** The answers that can be kept. */
export type Answers = Pick<ClaimSaveInput, 'eventOn' | 'relation' | 'personName' | 'reply'>;

/** Keeps answers in the draft on the server; answers whether it went well. What fails is read anew before the next try. */
export function useSave(claim: WalkClaim, reread: () => void) {
  const { send, ...rest } = useSend(ClaimSaveDocument, problemsOf);
  const save = async (answers: Answers): Promise<number | undefined> => {
    const { id, eventOn, relation, personName, reply, kind } = claim;
    const known = { eventOn, relation: kind.asks.includes('RELATION') ? relation : undefined, personName, reply };
    const data = await send({ input: { id, version: versionOf(claim), kind: kind.id, ...known, ...answers } });
    const version = data?.claimSave.claim?.version;
    if (version !== undefined) written.set(id, version);
    reread();
    return version;
  };
  return { save, ...rest };
}
