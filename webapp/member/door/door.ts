import { type Answer, answerTo, type Entry } from './answer.ts';
import { ask, DoorEnrolDocument, DoorSyncDocument } from './ask.ts';
import { enqueue, erase, type Kept, keep, readKept } from './kept.ts';
import { Digests, type List, readList } from './list.ts';

/** Why a browser is no device any more. */
export type Gone = 'CLOSED' | 'ENDED';

/** What the door is like at this moment. */
export interface Door {
  /** Undefined until what is kept was read. */
  enrolled: boolean | undefined;
  gone: Gone | undefined;
  list: List | undefined;
  queue: readonly Entry[];
  /** The server said that the door is closed; what was not sent is sent still. */
  closed: boolean;
  /** The last request reached the server. */
  reached: boolean;
  /** A list came that the scheme has not signed. */
  distrusted: boolean;
  /** How many entries staff have to look at, or were not taken, since the page opened. */
  doubtful: number;
}

/** How often the list is fetched anew while there is a line, in milliseconds. */
const pause = 20_000;

/** How long a code waits at most to hear what other devices did, in milliseconds. */
const fresh = 1_500;

/** How much is sent at a time; the server takes 500. */
const batch = 200;

let door: Door = {
  enrolled: undefined,
  gone: undefined,
  list: undefined,
  queue: [],
  closed: false,
  reached: true,
  distrusted: false,
  doubtful: 0,
};
let kept: Kept | undefined;
let digests: Digests | undefined;
let running: Promise<void> | undefined;
let next: Promise<void> | undefined;
const listeners = new Set<() => void>();

function become(next: Partial<Door>) {
  door = { ...door, ...next };
  for (const listener of listeners) listener();
}

/** Hears of every change; answers how to stop. */
export function onDoor(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The door as it is. */
export const doorNow = (): Door => door;

/** Reads what is kept, and keeps it up with the server from then on. */
export async function openDoor(): Promise<void> {
  const found = await readKept();
  kept = found.kept;
  if (!kept) await erase(); // looking has made an empty one
  digests = kept && new Digests(kept.credential);
  const list = kept?.list && (await readList(kept.list, kept.keys));
  become({ enrolled: kept !== undefined, list, queue: found.queue, distrusted: Boolean(kept?.list && !list) });
  addEventListener('online', () => sync());
  setInterval(sync, pause);
  await sync();
}

/** Makes this browser a device by a code; answers what is wrong, or nothing. */
export async function enrol(code: string): Promise<string | 'UNREACHED' | undefined> {
  const data = await ask(DoorEnrolDocument, { input: { code } });
  if (!data) return 'UNREACHED';
  const { credential, keys, problems } = data.doorEnrol;
  if (!credential) return problems[0]?.message ?? 'UNREACHED';
  kept = { credential, keys };
  digests = new Digests(credential);
  await keep(kept);
  become({ enrolled: true, gone: undefined, closed: false, doubtful: 0 });
  await sync();
  return undefined;
}

/**
 * What the door says to a code: while the server is reached, by what every device has said until now, for another one may just
 * have let the same people in. Where the server is slow or gone, by the list that is there.
 */
export async function answer(code: string): Promise<Answer | undefined> {
  if (door.reached) await Promise.race([sync().catch(() => undefined), new Promise((done) => setTimeout(done, fresh))]);
  const { list, queue, closed } = door;
  if (!list || !digests) return undefined;
  return answerTo(code, { list, digests, queue, closed }, Date.now());
}

/** Lets people in; answers the entry, by which it can be undone. */
export async function admit(ticket: string, heads: number[], undoes: string | null = null): Promise<Entry> {
  const entry: Entry = { key: crypto.randomUUID(), ticket, heads, at: new Date().toISOString(), undoes };
  await enqueue(entry);
  become({ queue: [...door.queue, entry] });
  sync();
  return entry;
}

/** Sends what was done, and takes the list anew; one at a time, and once more for who asks meanwhile. */
export function sync(): Promise<void> {
  if (running) {
    next ??= running.then(again, again);
    return next;
  }
  running = syncing().finally(() => {
    running = undefined;
  });
  return running;
}

function again(): Promise<void> {
  next = undefined;
  return sync();
}

async function syncing(): Promise<void> {
  if (!kept) return;
  const { queue } = await readKept(); // another window may have added to it
  const entries = queue.slice(0, batch);
  const { credential } = kept;
  const data = await ask(DoorSyncDocument, { input: { credential, entries } });
  if (!data) {
    become({ reached: false });
    return closeByItself();
  }
  const { results, list, closed, problems } = data.doorSync;
  if (problems.some(({ code }) => code === 'device_ended')) return leave('ENDED');
  const taken = results.map(({ key }) => key);
  const doubtful = door.doubtful + results.filter(({ outcome }) => outcome !== 'RECORDED').length;
  if (closed) {
    await keep(kept, taken);
    become({ reached: true, closed: true, doubtful, queue: await unsent() });
    return door.queue.length === 0 ? leave('CLOSED') : undefined;
  }
  const read = list ? await readList(list, kept.keys) : undefined;
  if (!list || !read || olderThan(read, door.list)) return become({ reached: true, distrusted: true });
  kept = { credential, keys: read.keys, list };
  await keep(kept, taken);
  become({ reached: true, distrusted: false, doubtful, list: read, queue: await unsent() });
}

const unsent = async () => (await readKept()).queue;

/** No list takes the place of a newer one, nor of one of another session. */
function olderThan(read: List, before: List | undefined): boolean {
  return before !== undefined && (read.session !== before.session || Date.parse(read.made) < Date.parse(before.made));
}

/** Without a line the door closes by the clock: with nothing left to be sent, nothing is kept. */
async function closeByItself(): Promise<void> {
  if (door.list && Date.now() >= Date.parse(door.list.until) && door.queue.length === 0) await leave('CLOSED');
}

/** Erases all that this browser keeps as a device. */
async function leave(gone: Gone): Promise<void> {
  kept = undefined;
  digests = undefined;
  await erase();
  become({ enrolled: false, gone, list: undefined, queue: [], closed: false, distrusted: false });
}
