import { fromBase64, joined, mac, signedBy, toBase64, utf8 } from './bytes.ts';
import { type Key, typed } from './code.ts';

/** A booking of the list: two digests, whether it has its place, who is booked by band and who came in. */
export interface Row {
  ticket: string;
  code: string;
  is: 'OK' | 'UNPAID' | 'WAITING' | 'ENDED';
  heads: number[];
  in: number[];
  /** When the first of them came in. */
  at: string | null;
  /** Codes that were signed before this second hold no longer. */
  from: number | null;
}

/** What the server signed of a session (server/doors/list.go). */
export interface List {
  version: 1;
  device: number;
  session: string;
  event: string;
  startsAt: string;
  until: string;
  made: string;
  /** The bands of companions; the member stands in front of them in every count. */
  bands: string[];
  keys: Key[];
  rows: Row[];
}

/** A list as it came: the very text that is signed. */
export interface SignedList {
  body: string;
  signature: string;
}

/** Reads a list and believes it, or not: undefined where none of the keys signed it. */
export async function readList({ body, signature }: SignedList, keys: readonly Key[]): Promise<List | undefined> {
  try {
    const [name, text = ''] = signature.split('.');
    const key = keys.find((one) => one.name === name);
    const signed = joined(utf8('kyosai door list 1\0'), utf8(body));
    if (!key || !(await signedBy(fromBase64(key.public), signed, fromBase64(text)))) return undefined;
    const list = JSON.parse(body) as List;
    return list.version === 1 ? list : undefined;
  } catch {
    return undefined; // a signature that is no base 64, a key of another length
  }
}

/** How a device finds tickets in its own list: the digests are keyed by its credential, which stands in no list. */
export class Digests {
  readonly #key: Promise<Uint8Array<ArrayBuffer>>;

  constructor(credential: string) {
    this.#key = mac(utf8(credential), utf8('kyosai door list'));
  }

  /** The digest of the booking that a signed code is of. */
  async ofTicket(subject: Uint8Array<ArrayBuffer>): Promise<string> {
    return this.#short(joined(utf8('ticket\0'), subject));
  }

  /** The digest of an entry code, however it was typed. */
  async ofCode(code: string): Promise<string> {
    return this.#short(utf8(`code\0${typed(code)}`));
  }

  async #short(text: Uint8Array<ArrayBuffer>): Promise<string> {
    return toBase64((await mac(await this.#key, text)).slice(0, 16));
  }
}
