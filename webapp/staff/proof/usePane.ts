import { type RefObject, useEffect, useRef, useState } from 'react';
import type { Size } from './sheets.ts';

/** An element and its inner size, as it is now. */
export function usePane(): [RefObject<HTMLDivElement | null>, Size] {
  const pane = useRef<HTMLDivElement>(null);
  const [size, setSize] = useState<Size>({ width: 0, height: 0 });
  useEffect(() => {
    if (!pane.current) return;
    const watch = new ResizeObserver(([entry]) => {
      if (entry) setSize({ width: entry.contentRect.width, height: entry.contentRect.height });
    });
    watch.observe(pane.current);
    return () => watch.disconnect();
  }, []);
  return [pane, size];
}
