import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type * as door from './door.ts';
import type { List, SignedList } from './list.ts';

/** What the server signed (server/doors/shared_test.go); here a list is believed as it is, for what matters is when it came. */
const shared = JSON.parse(
  readFileSync(resolve(import.meta.dirname, '../../../server/doors/testdata/shared.json'), 'utf8'),
) as { credential: string; keys: { name: string; public: string }[]; list: SignedList; entryCode: string; now: string };

const server = vi.hoisted(() => ({ ask: vi.fn() }));
vi.mock('./ask.ts', async (real) => ({ ...(await real<object>()), ask: server.ask }));
vi.mock('./kept.ts', () => ({
  readKept: async () => ({ kept: { credential: shared.credential, keys: shared.keys, list: shared.list }, queue: [] }),
  keep: async () => undefined,
  enqueue: async () => undefined,
  erase: async () => undefined,
}));
vi.mock('./list.ts', async (real) => ({
  ...(await real<object>()),
  readList: async ({ body }: SignedList) => JSON.parse(body) as List,
}));

/** A list of the server in which so many of the party of three are in. */
function listWith(heads: number[]): SignedList {
  const list = JSON.parse(shared.list.body) as List;
  return { ...shared.list, body: JSON.stringify({ ...list, rows: list.rows.map((row) => ({ ...row, in: heads })) }) };
}

const says = (list: SignedList | null, closed = false) => ({ doorSync: { results: [], list, closed, problems: [] } });
const nobody = says(listWith([0, 0, 0]));
const everybody = says(listWith([1, 0, 2]));

/** A request of which the test says when it is answered. */
function asked() {
  let reply: (data: object) => void = () => undefined;
  server.ask.mockReturnValueOnce(
    new Promise((done) => {
      reply = done;
    }),
  );
  return reply;
}

let device: typeof door;

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'setInterval', 'Date'], now: Date.parse(shared.now) });
  vi.resetModules();
  server.ask.mockReset();
  server.ask.mockResolvedValueOnce(nobody);
  device = await import('./door.ts');
  await device.openDoor();
});

afterEach(() => {
  vi.clearAllTimers();
  vi.useRealTimers();
});

const answer = async () => (await device.answer(shared.entryCode))?.is;

it('hears of the people whom another device has let in before it answers', async () => {
  server.ask.mockResolvedValueOnce(everybody);
  expect(await answer()).toBe('ENTERED');
});

it('does not take what was on its way before the code for what is so', async () => {
  const before = asked();
  device.sync();
  server.ask.mockResolvedValueOnce(everybody);
  const said = answer();
  before(nobody);
  expect(await said).toBe('ENTERED');
});

it('answers after a second and a half by the list that it has', async () => {
  asked();
  let said: string | undefined;
  const saying = answer().then((is) => {
    said = is;
  });
  await vi.advanceTimersByTimeAsync(1_499);
  expect(said).toBeUndefined();
  await vi.advanceTimersByTimeAsync(1);
  await saying;
  expect(said).toBe('ADMIT');
});

it('waits for nobody while there is no line', async () => {
  server.ask.mockResolvedValueOnce(undefined);
  await device.sync();
  asked();
  expect(await answer()).toBe('ADMIT');
});

it('lets nobody in once the server has said that the door is closed', async () => {
  server.ask.mockResolvedValueOnce(says(null, true));
  expect(await answer()).toBeUndefined();
  expect(device.doorNow()).toMatchObject({ enrolled: false, gone: 'CLOSED' });
});
