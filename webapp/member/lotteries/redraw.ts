import { type Drawing, type Entry, readDrawing } from './read.ts';

/** What the file of a draw says, and whether the draw gives the same when it is run again here. */
export interface Redrawn extends Drawing {
  /** SHA-256 of the list, to be compared with what was published before the number was known. */
  commitment: string;
  /** What does not hold; nothing where the draw is the one of the file. */
  fault?: 'seed' | 'result';
}

const hex = (bytes: ArrayBuffer) => Array.from(new Uint8Array(bytes), (b) => b.toString(16).padStart(2, '0')).join('');
const bytes = (text: string) => new TextEncoder().encode(text);
const sha256 = async (data: BufferSource) => hex(await crypto.subtle.digest('SHA-256', data));

/** SHA-256 of a list as it was published. */
export function commitmentOf(list: string): Promise<string> {
  return sha256(bytes(list));
}

/**
 * Runs a draw again from its file, on this device alone. It reads what the server writes (server/draw) and reckons as the
 * server does: both are held against one file.
 */
export async function redraw(text: string): Promise<Redrawn> {
  const read = readDrawing(text);
  const { list, seed, seedDigest, drawn } = read;
  const commitment = await commitmentOf(list);
  const told = { ...read, commitment };
  const secret = Uint8Array.from(seed.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
  if ((await sha256(secret)) !== seedDigest) return { ...told, fault: 'seed' };
  const mixed = await crypto.subtle.digest('SHA-256', bytes(`kyosai draw 1\n${commitment}\n${seed}\n${drawn}\n`));
  const again = give(await inOrder(mixed, read.entries), read.places);
  const same = String(again.won) === String(read.won) && String(again.waiting) === String(read.waiting);
  return same ? told : { ...told, fault: 'result' };
}

/** Gives the places in the order drawn; who wants more than are left is passed over. */
function give(order: Entry[], places: number): { won: string[]; waiting: string[] } {
  const won: string[] = [];
  const waiting: string[] = [];
  let left = places;
  for (const entry of order) {
    if (entry.places > left) waiting.push(entry.code);
    else {
      left -= entry.places;
      won.push(entry.code);
    }
  }
  return { won, waiting };
}

async function inOrder(mixed: ArrayBuffer, entries: Entry[]): Promise<Entry[]> {
  const key = await crypto.subtle.importKey('raw', mixed, { name: 'HMAC', hash: 'SHA-256' }, false, ['sign']);
  const ranked = await Promise.all(entries.map(async (entry) => ({ entry, best: await best(key, entry) })));
  return ranked.sort((a, b) => (a.best < b.best ? -1 : 1)).map(({ entry }) => entry);
}

/** The best rank of the lots that an entry has. */
async function best(key: CryptoKey, { code, chances }: Entry): Promise<string> {
  const lots = Array.from({ length: chances }, async (_, lot) =>
    hex(await crypto.subtle.sign('HMAC', key, bytes(`${code} ${lot + 1}`))),
  );
  return (await Promise.all(lots)).sort()[0] ?? '';
}
