import { Trans } from '@lingui/react/macro';
import { useState } from 'react';
import { type FragmentType, readFragment } from '../gen/fragment-masking.ts';
import { graphql } from '../gen/gql.ts';
import { KeyHint } from '../shell/KeyHint.tsx';
import { useMe } from '../shell/viewer.ts';
import { AssignDialog } from './AssignDialog.tsx';
import { assignable } from './actions.ts';
import { useTake } from './useAssign.ts';
import { useAssignKeys } from './useAssignKeys.ts';

const ClaimAssigned = graphql(`
  fragment ClaimAssigned on Claim {
    id
    status
    assignedTo {
      id
      name
    }
  }
`);

/** Who works on a claim, and the keys that change it. */
export function AssignedTo({ claim: masked }: { claim: FragmentType<typeof ClaimAssigned> }) {
  const claim = readFragment(ClaimAssigned, masked);
  const { id, sight } = useMe();
  const take = useTake();
  const [giving, give] = useState(false);
  const { assignedTo } = claim;
  const mine = assignedTo?.id === id;
  const open = assignable(claim.status) && sight.deciding;
  useAssignKeys(claim, () => give(true));
  if (!assignedTo && !open) return null;
  return (
    <span className="flex items-center gap-1.5">
      <Trans>担当</Trans>
      {assignedTo ? (
        <span className="font-700 text-black">{assignedTo.name}</span>
      ) : (
        <span>
          <Trans>なし</Trans>
        </span>
      )}
      {open && (mine || !assignedTo) && (
        <button
          className="focus-mark cursor-pointer text-key-900 underline underline-offset-[3px] hover:bg-key-50"
          onClick={() => take(claim)}
          type="button"
        >
          {mine ? <Trans>外れる</Trans> : <Trans>担当する</Trans>} <KeyHint name="i" />
        </button>
      )}
      {giving && <AssignDialog claim={claim} onClose={() => give(false)} />}
    </span>
  );
}
