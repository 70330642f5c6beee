import { useLingui } from '@lingui/react/macro';
import type { ClaimStatus } from '../gen/graphql.ts';
import { useKeys } from '../shell/keys.ts';
import { useMe } from '../shell/viewer.ts';
import { assignable } from './actions.ts';
import { type Assignable, useTake } from './useAssign.ts';

/** The keys that say who works on a claim: `i` takes it or gives it back, `I` gives it to somebody. */
export function useAssignKeys(claim: (Assignable & { status: ClaimStatus }) | undefined, onGive: () => void): void {
  const { t } = useLingui();
  const { id, sight } = useMe();
  const take = useTake();
  const owner = claim?.assignedTo?.id;
  const open = claim && assignable(claim.status) && sight.deciding;
  useKeys([
    ...(open && (!owner || owner === id)
      ? [{ key: 'i', says: owner ? t`担当から外れる` : t`自分の担当にする`, run: () => void take(claim) }]
      : []),
    ...(open && sight.approving ? [{ key: 'I', says: t`担当を決める`, run: onGive }] : []),
  ]);
}
