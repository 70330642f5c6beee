import { useSyncExternalStore } from 'react';
import { makeClient, patientFetch } from '../../api/client.ts';

/** What the line and the session are like at this moment. */
export interface Line {
  /** The last request reached the server. */
  reached: boolean;
  /** The session ended: nothing is shown and nothing sent until the same person has signed in again. */
  ended: boolean;
}

let line: Line = { reached: true, ended: false };
let operatedAt = Date.now();
let waiting: (() => void)[] = [];
const listeners = new Set<() => void>();

/** Tells the app's other windows what happened in this one; it lives in memory and reaches no other host. */
const windows = new BroadcastChannel('kyosai-staff');

type Told = 'operated' | 'signed-in' | 'signed-out';

function become(next: Partial<Line>) {
  line = { ...line, ...next };
  for (const listener of listeners) listener();
}

function onConnection(reached: boolean) {
  if (reached) {
    operatedAt = Date.now();
    windows.postMessage('operated' satisfies Told);
  }
  if (reached !== line.reached) become({ reached });
}

function signInAgain(): Promise<void> {
  become({ ended: true });
  return new Promise((resolve) => waiting.push(resolve));
}

windows.addEventListener('message', ({ data }: MessageEvent<Told>) => {
  if (data === 'operated') operatedAt = Date.now();
  if (data === 'signed-out') location.reload();
});

/** The app's one client, and what happens when its session or its line ends. */
export const connection = {
  client: makeClient({ signInAgain, onConnection }),
  signInAgain,
  /** For what is no GraphQL: the proofs. */
  fetch: patientFetch({ signInAgain, onConnection }, [1000, 2000]),
  /** When the server last heard from this person, in any window. */
  operatedAt: () => operatedAt,
  /** The server has forgotten the session by now: cover the screen. */
  end: () => become({ ended: true }),
  /** The same person has signed in again: what waits is sent. */
  resume() {
    const sent = waiting;
    waiting = [];
    operatedAt = Date.now();
    become({ ended: false });
    for (const send of sent) send();
  },
  tell: (what: Told) => windows.postMessage(what),
  /** Hears when somebody has signed in, in another window. */
  onSignedIn(hear: () => void) {
    const listener = ({ data }: MessageEvent<Told>) => data === 'signed-in' && hear();
    windows.addEventListener('message', listener);
    return () => windows.removeEventListener('message', listener);
  },
};

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
