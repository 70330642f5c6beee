import { useEffect, useEffectEvent, useState } from 'react';

const pauses = [1500, 2000, 3000, 5000, 10_000, 20_000, 30_000];

/** Reads anew, at longer and longer pauses, while something waits to be searched for viruses and the page is looked at. */
export function useWhileSearched(waits: boolean, reread: () => void): void {
  const [tries, setTries] = useState(0);
  const look = useEffectEvent(() => {
    if (document.visibilityState === 'visible') reread();
    setTries((n) => n + 1);
  });
  useEffect(() => {
    if (!waits) return;
    const timer = setTimeout(look, pauses[Math.min(tries, pauses.length - 1)]);
    return () => clearTimeout(timer);
  }, [waits, tries]);
}
