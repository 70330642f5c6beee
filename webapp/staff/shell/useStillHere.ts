import { useCallback, useLayoutEffect, useRef } from 'react';

/**
 * Tells, after a wait, whether the user still looks at what he looked at when it began: whoever has gone elsewhere
 * meanwhile is not called back.
 */
export function useStillHere(what: string): () => boolean {
  const here = useRef<string>(undefined);
  // A screen that gives way to one still loading is hidden, not unmounted: only layout effects end with the hiding.
  useLayoutEffect(() => {
    here.current = what;
    return () => {
      here.current = undefined;
    };
  }, [what]);
  return useCallback(() => here.current === what, [what]);
}
