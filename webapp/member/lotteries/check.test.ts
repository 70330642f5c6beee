import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { check } from './check.ts';
import { drawnIn, textOf } from './read.ts';
import { commitmentOf } from './redraw.ts';

const testdata = '../server/draw/testdata';
const drawing = readFileSync(`${testdata}/drawing.txt`, 'utf8');
const list = drawing.slice(0, drawing.indexOf('drawn: '));
const drawnNumber = '2845.12';

it('finds that a list and its drawing are the ones that were held to', async () => {
  const commitment = await commitmentOf(list);
  expect(await check(list, { commitment })).toBe('holds');
  expect(await check(drawing, { commitment, drawnNumber })).toBe('holds');
});

it('says what is wrong with a file that was changed', async () => {
  const to = { commitment: await commitmentOf(list), drawnNumber };
  expect(await check(list.replace('places: 5', 'places: 6'), to)).toBe('list');
  expect(await check(drawing, { ...to, commitment: to.commitment.replace(/^./, 'x') })).toBe('list');
  expect(await check(drawing.replace('seed: 01', 'seed: 02'), to)).toBe('seed');
  expect(await check(drawing.replace('2845.12', '2845.13'), to)).toBe('result');
  expect(await check(drawing.replace('won: ', 'wins: '), to)).toBe('unreadable');
});

it('holds a drawing to the number that the page shows', async () => {
  const commitment = await commitmentOf(list);
  expect(await check(drawing, { commitment, drawnNumber: '2845.13' })).toBe('number');
  expect(await check(drawing, { commitment, drawnNumber: null })).toBe('number');
});

// The folder is the verdict of server/draw, whose tests read the same files.
const judged = readdirSync(`${testdata}/judged`).flatMap((verdict) =>
  readdirSync(`${testdata}/judged/${verdict}`).map((name) => [verdict, name] as const),
);

it.each(judged)('judges as the server does: %s/%s', async (verdict, name) => {
  const text = textOf(Uint8Array.from(readFileSync(`${testdata}/judged/${verdict}/${name}`)).buffer);
  const published = text?.replace(/(?<=\n)drawn: .*$/s, '') ?? '';
  const drawn = drawnIn(text ?? '');
  expect(await check(text, { commitment: await commitmentOf(published), drawnNumber: drawn })).toBe(verdict);
});
