import { useSyncExternalStore } from 'react';
import { type Door, doorNow, onDoor } from './door.ts';

/** The door as it is, for the components that show it. */
export function useDoor(): Door {
  return useSyncExternalStore(onDoor, doorNow);
}
