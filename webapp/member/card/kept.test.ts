import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { cardOf, forgetCard, type KeptCard, keepCard, keptCard } from './kept.ts';

const code = { __typename: 'Code' as const, text: '0123', until: '2026-07-15T01:00:00Z' };

const member = {
  __typename: 'Member' as const,
  id: 'mem_1',
  number: '10000001',
  name: '髙島 花子',
  kana: 'タカシマ ハナコ',
  joinedOn: '2010-04-01',
  card: code,
  employment: {
    __typename: 'Employment' as const,
    id: 'emp_1',
    company: { __typename: 'Company' as const, id: 'cmp_1', name: '須磨商店' },
  },
  waitingOrders: [],
  comingBookings: [
    {
      __typename: 'Booking' as const,
      id: 'bkg_1',
      people: 2,
      entryCode: 'ABCD-EFGH-JKMN',
      event: { __typename: 'Event' as const, id: 'evt_1', name: 'いちご狩り' },
      session: { __typename: 'EventSession' as const, id: 'evs_1', startsAt: '2026-06-30T00:00:00Z' },
      code,
    },
  ],
};

const card: KeptCard = cardOf(member, '2026-06-15T01:00:00Z');

/** What a browser's caches do, as far as the card needs it. */
function caches() {
  const shelves = new Map<string, Map<string, Response>>();
  const shelf = (name: string) => shelves.get(name) ?? shelves.set(name, new Map()).get(name);
  return {
    shelves,
    open: async (name: string) => ({ put: async (at: string, what: Response) => shelf(name)?.set(at, what) }),
    match: async (at: string, { cacheName }: { cacheName: string }) => shelves.get(cacheName)?.get(at)?.clone(),
    delete: async (name: string) => shelves.delete(name),
  };
}

let kept: ReturnType<typeof caches>;

beforeEach(() => {
  kept = caches();
  vi.stubGlobal('caches', kept);
});

afterEach(() => vi.unstubAllGlobals());

it('keeps what the card shows, and no key of a row', async () => {
  await keepCard(card);
  expect(await keptCard()).toEqual(card);
  const shown = ['number', 'name', 'kana', 'company', 'joinedOn', 'code', 'orders', 'bookings', 'at'];
  expect(Object.keys(card)).toEqual(shown);
  expect(JSON.stringify(card)).not.toMatch(/mem_|emp_|cmp_|bkg_|evt_|evs_|__typename/);
});

it('keeps nothing anew from the moment on at which its member signs out', async () => {
  await keepCard(card);
  await forgetCard(true);
  await keepCard(card);
  expect(kept.shelves.size).toBe(0);
  await forgetCard();
  await keepCard(card);
  expect(await keptCard()).toEqual(card);
});

it('does without a browser that keeps nothing', async () => {
  vi.stubGlobal('caches', undefined);
  await keepCard(card);
  await forgetCard();
  expect(await keptCard()).toBeUndefined();
});
