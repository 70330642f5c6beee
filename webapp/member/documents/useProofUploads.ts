import { useLingui } from '@lingui/react/macro';
import { useEffect, useEffectEvent, useState } from 'react';
import { useUploads } from '../../kit/useUploads.ts';
import { leftBehind, proofsOnTheirWay } from './onTheirWay.ts';

/**
 * The proofs on their way for a claim, with those that were on their way when the app was left. One that has arrived is
 * `unlisted` until the claim is read anew with it.
 */
export function useProofUploads<Documents>(claim: string, listed: Documents, onArrived: () => void) {
  const { t } = useLingui();
  const uploads = proofsOnTheirWay(claim);
  const [before, noteBefore] = useState<Documents>();
  const files = useUploads(uploads, () => {
    noteBefore(listed);
    onArrived();
  });
  const found = useEffectEvent((all: Awaited<ReturnType<typeof leftBehind>>) => {
    for (const one of all) uploads.take(one, t`前に選んだ書類`);
  });
  useEffect(() => {
    let wanted = true;
    leftBehind(claim)
      .then((all) => wanted && found(all))
      .catch(() => undefined); // without line or session it waits for the next time
    return () => {
      wanted = false;
    };
  }, [claim]);
  return { files, uploads, unlisted: before === listed };
}
