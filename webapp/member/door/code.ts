import { fromBase64, joined, signedBy, utf8 } from './bytes.ts';

/** The public half of a key of the scheme, by the name that it has in what it signs. */
export interface Key {
  name: string;
  public: string;
}

/** What a signed code says (server/cards/code.go). */
export interface Statement {
  kind: number;
  subject: Uint8Array<ArrayBuffer>;
  /** Seconds. */
  signed: number;
  until: number;
}

/** The kind of code that a booking has; cards and orders have others. */
export const ofBooking = 3;

const alphabet = '0123456789abcdefghjkmnpqrstvwxyz';
const said = 29;
const signature = 64;

/** A code however it was typed, as its bare characters: small letters, full width, marks between, O for 0, I and L for 1. */
export function typed(code: string): string {
  const bare = code.normalize('NFKC').toUpperCase();
  return bare
    .replace(/[\s\-‐−–ー.]/g, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1');
}

/** Whether what was read or typed is long enough for a signed code; a shorter one is an entry code. */
export const isLong = (code: string) => typed(code).length > 40;

/** Reads a signed code and believes it, or not: undefined where the scheme has not signed it. */
export async function readCode(code: string, keys: readonly Key[]): Promise<Statement | undefined> {
  const raw = bytesOf(typed(code).toLowerCase());
  if (raw?.length !== said + signature) return undefined;
  const name = [...raw.slice(1, 5)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  const key = keys.find((one) => one.name === name);
  const text = joined(utf8('kyosai code 1\0'), raw.slice(0, said));
  if (!key || !(await signedBy(fromBase64(key.public), text, raw.slice(said)))) return undefined;
  const numbers = new DataView(raw.buffer);
  return { kind: raw[0] ?? 0, subject: raw.slice(5, 21), signed: numbers.getUint32(21), until: numbers.getUint32(25) };
}

/** The bytes of Crockford's base 32; undefined where a character is none, or more is left than zeros to fill the last up. */
function bytesOf(text: string): Uint8Array<ArrayBuffer> | undefined {
  const bytes: number[] = [];
  let held = 0;
  let bits = 0;
  for (const one of text) {
    const value = alphabet.indexOf(one);
    if (value < 0) return undefined;
    held = (held << 5) | value;
    bits += 5;
    if (bits >= 8) {
      bits -= 8;
      bytes.push(held >> bits);
      held &= (1 << bits) - 1;
    }
  }
  return held === 0 && bits < 5 ? Uint8Array.from(bytes) : undefined;
}
