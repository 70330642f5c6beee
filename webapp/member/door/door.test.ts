import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Answer, answerTo, counts, type Entry } from './answer.ts';
import { readCode, typed } from './code.ts';
import { Digests, type List, readList } from './list.ts';

/** What the server signed (server/doors/shared_test.go): a party of a member and two children, and codes. */
const shared = JSON.parse(
  readFileSync(resolve(import.meta.dirname, '../../../server/doors/testdata/shared.json'), 'utf8'),
) as {
  credential: string;
  keys: { name: string; public: string }[];
  list: { body: string; signature: string };
  code: string;
  entryCode: string;
  elsewhere: string;
  card: string;
  forged: string;
  now: string;
};
const now = Date.parse(shared.now);
const digests = new Digests(shared.credential);
let list: List;

beforeAll(async () => {
  const read = await readList(shared.list, shared.keys);
  if (!read) throw new Error('the list is not believed');
  list = read;
});

const ask = (code: string, queue: Entry[] = [], of = list, at = now) =>
  answerTo(code, { list: of, digests, queue, closed: false }, at);
const is = async (...asked: Parameters<typeof ask>) => (await ask(...asked)).is;
const row = () => list.rows[0] as List['rows'][number];
const changedRow = (change: Partial<List['rows'][number]>): List => ({ ...list, rows: [{ ...row(), ...change }] });
const entry = (heads: number[], more: Partial<Entry> = {}): Entry => ({
  key: crypto.randomUUID(),
  ticket: row().ticket,
  heads,
  at: '2026-06-29T23:10:00Z',
  undoes: null,
  ...more,
});

describe('a code at the door', () => {
  it('lets the party in, by the QR code and by what is typed', async () => {
    const admit: Answer = { is: 'ADMIT', ticket: row().ticket, left: [1, 0, 2], in: [0, 0, 0] };
    expect(await ask(shared.code)).toEqual(admit);
    expect(await ask(shared.code.toLowerCase())).toEqual(admit);
    expect(await ask(shared.entryCode)).toEqual(admit);
    expect(await ask(` ${shared.entryCode.toLowerCase().replaceAll('-', '')}\n`)).toEqual(admit);
  });

  it('says why it is not taken', async () => {
    expect(await is(shared.elsewhere)).toBe('OTHER');
    expect(await is(shared.card)).toBe('NO_BOOKING');
    expect(await is(shared.forged)).toBe('FORGED');
    expect(await is('ABCD-EFGH-JKMN')).toBe('FORGED');
    expect(await is('https://example.jp/')).toBe('FORGED');
    const month = 31 * 24 * 3600_000;
    const later = { ...list, until: new Date(now + 2 * month).toISOString() };
    expect(await is(shared.code, [], later, now + month)).toBe('EXPIRED');
    expect(await is(shared.code, [], changedRow({ from: now / 1000 + 1 }))).toBe('VOID');
    for (const standing of ['UNPAID', 'WAITING', 'ENDED'] as const) {
      expect(await is(shared.code, [], changedRow({ is: standing }))).toBe(standing);
    }
  });

  it('lets nobody in once the door is closed, by its clock or by the word of the server', async () => {
    const end = Date.parse(list.until);
    expect(await is(shared.code, [], list, end - 1)).toBe('ADMIT');
    expect(await is(shared.code, [], list, end)).toBe('CLOSED');
    const closed = await answerTo(shared.code, { list, digests, queue: [], closed: true }, now);
    expect(closed.is).toBe('CLOSED');
  });

  it('counts who is in by the list and by what this device did since', async () => {
    const part = entry([1, 0, 1]);
    expect(await ask(shared.code, [part])).toMatchObject({ is: 'ADMIT', left: [0, 0, 1], in: [1, 0, 1] });
    const all = [part, entry([0, 0, 1])];
    expect(await ask(shared.code, all)).toMatchObject({ is: 'ENTERED', at: part.at, in: [1, 0, 2] });
    expect(await is(shared.code, [...all, entry([1, 0, 1], { undoes: part.key })])).toBe('ADMIT');
    const told = changedRow({ in: [1, 0, 2], at: '2026-06-29T23:00:00Z' });
    expect(await ask(shared.code, [], told)).toMatchObject({ is: 'ENTERED', at: '2026-06-29T23:00:00Z' });
    expect(counts(list, all)).toEqual({ booked: 3, entered: 3 });
    expect(counts(list, [])).toEqual({ booked: 3, entered: 0 });
  });
});

/** Numbers that look random and are the same each time. */
function dice(seed: number) {
  let state = seed;
  return (sides: number) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state % sides;
  };
}

function changed(text: string, roll: (sides: number) => number): string {
  const at = roll(text.length);
  const other = String.fromCharCode(33 + roll(93));
  return [text.slice(0, at) + other + text.slice(at + 1), text.slice(0, at) + text.slice(at + 1), text + other][
    roll(3)
  ] as string;
}

describe('whatever is changed', () => {
  it('no code is believed that the scheme has not signed', async () => {
    const roll = dice(1);
    for (let i = 0; i < 500; i += 1) {
      const other = changed(shared.code, roll);
      const read = await readCode(other, shared.keys);
      if (read) expect(typed(other)).toBe(typed(shared.code));
    }
  });

  it('no list is believed that the scheme has not signed', async () => {
    const roll = dice(2);
    for (let i = 0; i < 500; i += 1) {
      const body = changed(shared.list.body, roll);
      if (body === shared.list.body) continue;
      expect(await readList({ ...shared.list, body }, shared.keys)).toBeUndefined();
      const signature = changed(shared.list.signature, roll);
      const read = await readList({ ...shared.list, signature }, shared.keys);
      if (read) expect(atob(signature.split('.')[1] ?? '')).toBe(atob(shared.list.signature.split('.')[1] ?? ''));
    }
    expect(await readList(shared.list, [])).toBeUndefined();
  });
});
