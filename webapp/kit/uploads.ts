import { t } from '@lingui/core/macro';

/** A file that is sent, or goes on being sent. */
export interface Sending {
  file: Blob;
  /** Where the server keeps what has arrived. */
  at?: string | undefined;
}

/** What becomes known of a file while it is sent. */
export interface Progress {
  /** How much has arrived, from 0 to 1. */
  sent?: number;
  at?: string;
}

/** What became of a file: it arrived, the line broke, it is not taken and why, or nobody knows why it was not taken. */
export type Sent = 'arrived' | 'broken' | 'unknown' | { problem: string };

/** How an app's files travel. */
export interface Carrier {
  /** Sends a file, or what did not arrive of it. */
  send: (one: Sending, onChange: (next: Progress) => void) => Promise<Sent>;
  /** Hears that nobody goes on with a file. */
  giveUp: (at: string) => void;
}

/** A file on its way to the server. */
export interface Upload extends Sending {
  key: string;
  name: string;
  /** How much has arrived, from 0 to 1. */
  sent: number;
  /** It is being sent: one after the other, so that pages arrive in their order. */
  running?: boolean;
  /** The line broke; it goes on by itself from where it stopped, or at once by hand. */
  stopped?: boolean;
  /** How often the line broke since something arrived. */
  breaks?: number;
  /** Why it is not taken. */
  problem?: string;
}

/** The files on their way to one place. They outlive the page that they were chosen on, not the app. */
export interface Uploads {
  list: () => readonly Upload[];
  /** Hears of each change, and whether a file has arrived with it; the answer ends the hearing. */
  subscribe: (hear: (arrived: boolean) => void) => () => void;
  add: (file: Blob, name: string) => void;
  /** Goes on with a file of which some is there already. */
  take: (one: Required<Sending & Progress>, name: string) => void;
  /** Shows a file that is not sent, and why. */
  refuse: (name: string, problem: string) => void;
  retry: (one: Upload) => void;
  drop: (one: Upload) => void;
}

const pauses = [2000, 5000, 10_000, 20_000, 30_000];

/** Begins with no file. Whatever stops goes on when the line is back; since not every device says so, also after a while. */
export function makeUploads(carrier: Carrier): Uploads {
  let all: readonly Upload[] = [];
  let rest = () => {};
  const hearing = new Set<(arrived: boolean) => void>();
  const become = (next: readonly Upload[], arrived = false) => {
    all = next;
    for (const hear of hearing) hear(arrived);
    const head = all.find(({ problem }) => !problem);
    if (head && !head.running && !head.stopped) void run(head);
  };
  const change = (key: string, next: Partial<Upload>) =>
    become(all.map((one) => (one.key === key ? { ...one, ...next } : one)));
  const put = (one: Upload) => become([...all, one]);
  const without = (key: string) => all.filter((one) => one.key !== key);
  const retry = ({ key }: Upload) => {
    rest();
    change(key, { stopped: false });
  };
  const run = async (one: Upload) => {
    const { key } = one;
    change(key, { running: true });
    let breaks = (one.breaks ?? 0) + 1;
    const sent = await carrier.send(one, (next) => {
      if (next.sent) breaks = 1;
      change(key, next);
    });
    if (sent === 'arrived') return become(without(key), true);
    if (sent === 'broken') {
      rest = whenBack(pauses[Math.min(breaks, pauses.length) - 1], () => retry(one));
      return change(key, { running: false, stopped: true, breaks });
    }
    change(key, { running: false, problem: sent === 'unknown' ? unknown() : sent.problem });
  };
  return {
    list: () => all,
    subscribe(hear) {
      hearing.add(hear);
      return () => hearing.delete(hear);
    },
    add: (file, name) => put({ key: crypto.randomUUID(), name, file, sent: 0 }),
    take(one, name) {
      if (!all.some(({ at }) => at === one.at)) put({ ...one, key: one.at, name });
    },
    refuse: (name, problem) => put({ key: crypto.randomUUID(), name, file: new Blob(), sent: 0, problem }),
    retry,
    drop(one) {
      if (one.stopped) rest();
      if (one.at) carrier.giveUp(one.at);
      become(without(one.key));
    },
  };
}

/** Calls once when the device says that it is connected, or after a while; the answer calls it off. */
function whenBack(pause: number | undefined, then: () => void): () => void {
  const timer = setTimeout(then, pause);
  addEventListener('online', then);
  return () => {
    clearTimeout(timer);
    removeEventListener('online', then);
  };
}

function unknown(): string {
  return t`いまは受け取れませんでした。少し時間をおいて、もう一度お試しください。`;
}

/** The uploads of each place, the same ones whenever they are asked for. */
export function uploadsByPlace(carrier: (place: string) => Carrier): (place: string) => Uploads {
  const known = new Map<string, Uploads>();
  return (place) => {
    const found = known.get(place) ?? makeUploads(carrier(place));
    known.set(place, found);
    return found;
  };
}

/**
 * Has the browser ask before its window is closed while a file is on its way, for what is held in memory alone is lost with it.
 * One that is not taken waits for nothing.
 */
export function askingBeforeClosing(uploads: (place: string) => Uploads): (place: string) => Uploads {
  const asked = new Set<Uploads>();
  const waits = (one: Uploads) => one.list().some(({ problem }) => !problem);
  const ask = (event: BeforeUnloadEvent) => event.preventDefault();
  const mind = () => {
    if ([...asked].some(waits)) addEventListener('beforeunload', ask);
    else removeEventListener('beforeunload', ask);
  };
  return (place) => {
    const found = uploads(place);
    if (!asked.has(found)) {
      asked.add(found);
      found.subscribe(mind);
    }
    return found;
  };
}
