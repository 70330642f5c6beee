import type { Answers } from '../claims/answers.ts';
import { useSend } from '../shell/useSend.ts';
import type { WalkClaim } from './useClaim.ts';
import { ClaimSaveDocument, problemsOf } from './useNewDraft.ts';
import { type Kept, knownOf, noteWritten, versionOf } from './written.ts';

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
