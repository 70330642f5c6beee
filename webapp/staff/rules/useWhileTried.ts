import { useEffect, useRef } from 'react';
import type { RuleDraft } from './draft.ts';

const pause = 1000;
/** After so many looks the page waits to be asked: nobody may sit there any more. */
const most = 300;

/** Reads the draft anew while its trial goes on. */
export function useWhileTried(trial: RuleDraft['trial'] | undefined, reread: () => void): void {
  const looks = useRef(0);
  const again = useRef(reread);
  again.current = reread;
  const going = trial && !trial.finishedAt ? trial.id : undefined;
  useEffect(() => {
    if (!going) return;
    looks.current = 0;
    const timer = setInterval(() => {
      looks.current += 1;
      if (looks.current > most) clearInterval(timer);
      else again.current();
    }, pause);
    return () => clearInterval(timer);
  }, [going]);
}
