import { useSyncExternalStore } from 'react';
import { makeClient } from '../../api/client.ts';

/** What the line and the session are like at this moment. */
export interface Line {
  /** The last request reached the server. */
  reached: boolean;
  /** The session ended and somebody waits for a new one. */
  signedOut: boolean;
}

let line: Line = { reached: true, signedOut: false };
let waiting: (() => void)[] = [];
const listeners = new Set<() => void>();

function become(next: Partial<Line>) {
  line = { ...line, ...next };
  for (const listener of listeners) listener();
}

/** The app's one client, and what happens when its session or its line ends. */
export const connection = {
  client: makeClient({
    signInAgain: connectionLost,
    onConnection: (reached) => reached !== line.reached && become({ reached }),
  }),
  signInAgain: connectionLost,
  /** Called once the person has signed in again: what waits is sent. */
  signedInAgain() {
    const sent = waiting;
    waiting = [];
    become({ signedOut: false });
    for (const send of sent) send();
  },
};

function connectionLost(): Promise<void> {
  become({ signedOut: true });
  return new Promise((resolve) => waiting.push(resolve));
}

/** The state of line and session, for the components that show it. */
export function useLine(): Line {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => line,
  );
}
