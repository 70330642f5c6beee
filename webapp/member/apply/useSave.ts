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

/** The answers that can be kept. */
export type Answers = Pick<ClaimSaveInput, 'eventOn' | 'relation' | 'personName' | 'reply'>;

/** What this app has written and may not have read yet: on a slow line the next page comes before the claim does. */
interface Written {
  version: number;
  answers: Answers;
}

const written = new Map<string, Written>();

function ahead(claim: { id: string; version: number }): Written {
  const last = written.get(claim.id);
  return last && last.version > claim.version ? last : { version: claim.version, answers: {} };
}

/** The version that a change must name: the one read, or a newer one that this app has just written. */
export function versionOf(claim: { id: string; version: number }): number {
  return ahead(claim).version;
}

/** The answers of a claim as far as this app knows them: those read, and over them those that it has written since. */
export function knownOf(claim: Answers & { id: string; version: number; kind: { asks: readonly string[] } }): Answers {
  const { eventOn, relation, personName, reply, kind } = claim;
  const read = { eventOn, relation: kind.asks.includes('RELATION') ? relation : undefined, personName, reply };
  return { ...read, ...ahead(claim).answers };
}

/** Notes what was written as the version that came of it. */
export function noteWritten(claim: { id: string; version: number }, version: number, answers: Answers): void {
  written.set(claim.id, { version, answers: { ...ahead(claim).answers, ...answers } });
}

/** Keeps answers in the draft on the server; answers whether it went well. What fails is read anew before the next try. */
export function useSave(claim: WalkClaim, reread: () => void) {
  const { send, ...rest } = useSend(ClaimSaveDocument, problemsOf);
  const save = async (answers: Answers): Promise<number | undefined> => {
    const { id, kind } = claim;
    const data = await send({ input: { id, version: versionOf(claim), kind: kind.id, ...knownOf(claim), ...answers } });
    const version = data?.claimSave.claim?.version;
    if (version !== undefined) noteWritten(claim, version, answers);
    reread();
    return version;
  };
  return { save, ...rest };
}
