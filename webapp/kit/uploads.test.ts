import { i18n } from '@lingui/core';
import { afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { askingBeforeClosing, makeUploads, type Sending, type Sent } from './uploads.ts';

beforeAll(() => i18n.loadAndActivate({ locale: 'ja', messages: {} }));
beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

const paper = new Blob(['paper']);

/** Uploads whose every sending ends as is written down, the last one again and again. */
function on(...ends: Sent[]) {
  const sent: Sending[] = [];
  const given: string[] = [];
  const uploads = makeUploads({
    async send(one, onChange) {
      sent.push(one);
      if (!one.at) onChange({ at: `/uploads/${sent.length}` });
      return (ends.length > 1 ? ends.shift() : ends[0]) ?? 'arrived';
    },
    giveUp: (at) => given.push(at),
  });
  const arrivals: boolean[] = [];
  uploads.subscribe((arrived) => arrived && arrivals.push(arrived));
  return { uploads, sent, given, arrivals };
}

const names = (uploads: ReturnType<typeof makeUploads>) => uploads.list().map(({ name }) => name);

it('sends one file after the other, and tells of each that arrived', async () => {
  const { uploads, sent, arrivals } = on('arrived');
  uploads.add(paper, '1');
  uploads.add(paper, '2');
  expect(sent).toHaveLength(1);
  await vi.advanceTimersByTimeAsync(0);
  expect(sent).toHaveLength(2);
  expect(arrivals).toEqual([true, true]);
  expect(uploads.list()).toEqual([]);
});

it('keeps the others waiting behind what stopped, and goes on after longer and longer pauses', async () => {
  const { uploads, sent } = on('broken', 'broken', 'arrived');
  uploads.add(paper, '1');
  uploads.add(paper, '2');
  await vi.advanceTimersByTimeAsync(1999);
  expect(sent).toHaveLength(1);
  await vi.advanceTimersByTimeAsync(1);
  expect(sent.map(({ at }) => at)).toEqual([undefined, '/uploads/1']);
  await vi.advanceTimersByTimeAsync(4999);
  expect(names(uploads)).toEqual(['1', '2']);
  await vi.advanceTimersByTimeAsync(1);
  expect(names(uploads)).toEqual([]);
});

it('goes on once when the device says that the line is back, and at once by hand', async () => {
  const { uploads, sent } = on('broken', 'broken', 'arrived');
  uploads.add(paper, '1');
  await vi.advanceTimersByTimeAsync(0);
  dispatchEvent(new Event('online'));
  dispatchEvent(new Event('online'));
  expect(sent).toHaveLength(2);
  await vi.advanceTimersByTimeAsync(0);
  const [stopped] = uploads.list();
  if (stopped) uploads.retry(stopped);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(sent).toHaveLength(3);
  expect(names(uploads)).toEqual([]);
});

it('shows why a file is not taken, and goes on with the next', async () => {
  const { uploads } = on({ problem: '大きすぎます' }, 'unknown', 'arrived');
  for (const name of ['1', '2', '3']) uploads.add(paper, name);
  uploads.refuse('4', '名前を変えて');
  await vi.advanceTimersByTimeAsync(0);
  expect(uploads.list().map(({ name, problem }) => [name, problem])).toEqual([
    ['1', '大きすぎます'],
    ['2', expect.stringContaining('もう一度')],
    ['4', '名前を変えて'],
  ]);
});

it('gives up what nobody wants any more, and takes a file up that was left behind once', async () => {
  const { uploads, sent, given } = on('broken');
  const left = { at: '/uploads/left', file: paper, sent: 0.5 };
  uploads.take(left, '1');
  uploads.take(left, '1');
  await vi.advanceTimersByTimeAsync(0);
  expect(names(uploads)).toEqual(['1']);
  const [stopped] = uploads.list();
  if (stopped) uploads.drop(stopped);
  await vi.advanceTimersByTimeAsync(60_000);
  dispatchEvent(new Event('online'));
  expect(sent).toHaveLength(1);
  expect(given).toEqual(['/uploads/left']);
});

it('has the window ask before it is closed, while a file is on its way or waits for the line, and not after', async () => {
  const { uploads } = on('broken', 'arrived', { problem: '大きすぎます' });
  const place = askingBeforeClosing(() => uploads)('clm_1');
  const asks = () => !dispatchEvent(new Event('beforeunload', { cancelable: true }));
  expect(asks()).toBe(false);
  place.add(paper, '1');
  expect(asks()).toBe(true);
  await vi.advanceTimersByTimeAsync(1000);
  expect(asks()).toBe(true);
  await vi.advanceTimersByTimeAsync(1000);
  expect(asks()).toBe(false);
  place.add(paper, '2');
  await vi.advanceTimersByTimeAsync(0);
  expect(place.list()).toHaveLength(1);
  expect(asks()).toBe(false);
});
