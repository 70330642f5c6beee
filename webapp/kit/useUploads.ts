import { useEffect, useEffectEvent, useSyncExternalStore } from 'react';
import type { Upload, Uploads } from './uploads.ts';

/** The files on their way, for the page that shows them; `onArrived` is called after each that the server took. */
export function useUploads({ subscribe, list }: Uploads, onArrived: () => void): readonly Upload[] {
  const hear = useEffectEvent((arrived: boolean) => arrived && onArrived());
  useEffect(() => subscribe((arrived) => hear(arrived)), [subscribe]);
  return useSyncExternalStore(subscribe, list);
}
