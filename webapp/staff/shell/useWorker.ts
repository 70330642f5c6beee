import { useEffect, useMemo, useState } from 'react';
import { connection } from './connection.ts';
import { type Me, meOf, type ViewerAnswer } from './viewer.ts';

/**
 * Who works in this window. Once somebody is known, an answer that nobody is signed in covers the screen and leaves it
 * as it is, with all that was typed; somebody else starts anew.
 */
export function useWorker(viewer: ViewerAnswer | undefined): Me | undefined {
  const now = useMemo(() => viewer && meOf(viewer), [viewer]);
  const [known, setKnown] = useState<Me>();
  if (now && !known) setKnown(now);
  const left = Boolean(viewer && known && !now);
  const another = Boolean(now && known && now.id !== known.id);
  // biome-ignore lint/correctness/useExhaustiveDependencies: every answer that nobody is signed in ends the session anew.
  useEffect(() => {
    if (left) connection.end();
  }, [left, viewer]);
  useEffect(() => {
    if (another) location.reload();
  }, [another]);
  return now && !another ? now : known;
}
