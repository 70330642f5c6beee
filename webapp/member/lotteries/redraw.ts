/** Who takes part in a draw, under a code that only the member knows. */
export interface Entry {
  code: string;
  places: number;
  chances: number;
}

/** What the file of a draw says, and whether the draw gives the same when it is run again here. */
export interface Redrawn {
  title: string;
  places: number;
  /** Which public number was mixed in, and what it was. */
  number: string;
  drawn: string;
  entries: Entry[];
  /** Codes, in the order that was drawn. */
  won: string[];
  waiting: string[];
  /** SHA-256 of the list, to be compared with what was published before the number was known. */
  commitment: string;
  /** What does not hold; nothing where the draw is the one of the file. */
  fault?: 'seed' | 'result';
}

/** A file that is not one of a draw: the line, from 1. */
export class NoDraw extends Error {
  constructor(readonly line: number) {
    super(`line ${line}`);
  }
}

const hex = (bytes: ArrayBuffer) => Array.from(new Uint8Array(bytes), (b) => b.toString(16).padStart(2, '0')).join('');
const bytes = (text: string) => new TextEncoder().encode(text);
const sha256 = async (data: BufferSource) => hex(await crypto.subtle.digest('SHA-256', data));

/** Whether a file is one of a draw that has taken place, and not the list before it. */
export function isDrawing(text: string): boolean {
  return text.includes('\ndrawn: ');
}

/** SHA-256 of a list as it was published. */
export function commitmentOf(list: string): Promise<string> {
  return sha256(bytes(list));
}

/**
 * Runs a draw again from its file, on this device alone. It reads what the server writes (server/draw) and reckons as the
 * server does: both are held against one file.
 */
export async function redraw(text: string): Promise<Redrawn> {
  const { list, seed, ...read } = parse(text);
  const commitment = await sha256(bytes(list));
  const told = { ...read, commitment };
  if (
    (await sha256(Uint8Array.from(seed.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16)))) !== read.seedDigest
  ) {
    return { ...told, fault: 'seed' };
  }
  const mixed = await crypto.subtle.digest('SHA-256', bytes(`kyosai draw 1\n${commitment}\n${seed}\n${read.drawn}\n`));
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

interface Parsed extends Omit<Redrawn, 'commitment' | 'fault'> {
  list: string;
  seed: string;
  seedDigest: string;
}

function parse(text: string): Parsed {
  const lines = text.split('\n');
  let at = 0;
  /** Takes the line if it has the form. */
  const maybe = (form: RegExp) => {
    const match = form.exec(lines[at] ?? '');
    if (match) at++;
    return match?.slice(1);
  };
  const one = (form: RegExp) => {
    const match = maybe(form);
    if (!match) throw new NoDraw(at + 1);
    return match[0] ?? '';
  };
  const all = (form: RegExp) => {
    const found: string[][] = [];
    for (let match = maybe(form); match; match = maybe(form)) found.push(match);
    return found;
  };
  one(/^kyosai draw 1$/);
  const title = one(/^title: (.+)$/);
  const places = Number(one(/^places: ([1-9]\d*)$/));
  const number = one(/^number: (.+)$/);
  const decimals = Number(one(/^decimals: ([0-6])$/));
  const seedDigest = one(/^seed digest: ([0-9a-f]{64})$/);
  const entries = all(/^entry: ([0-9a-f]{32}) ([1-9]\d*) ([1-4])$/).map(([code = '', places, chances]) => ({
    code,
    places: Number(places),
    chances: Number(chances),
  }));
  const list = `${lines.slice(0, at).join('\n')}\n`;
  const drawn = one(new RegExp(decimals ? `^drawn: ((?:0|[1-9]\\d*)\\.\\d{${decimals}})$` : '^drawn: (0|[1-9]\\d*)$'));
  const seed = one(/^seed: ([0-9a-f]{64})$/);
  const won = all(/^won: ([0-9a-f]{32})$/).map(([code = '']) => code);
  const waiting = all(/^waits: ([0-9a-f]{32})$/).map(([code = '']) => code);
  one(/^$/);
  if (at !== lines.length) throw new NoDraw(at + 1);
  return { title, places, number, drawn, entries, won, waiting, list, seed, seedDigest };
}
