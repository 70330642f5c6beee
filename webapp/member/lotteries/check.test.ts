import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { check } from './check.ts';
import { commitmentOf } from './redraw.ts';

const drawing = readFileSync('../server/draw/testdata/drawing.txt', 'utf8');
const list = drawing.slice(0, drawing.indexOf('drawn: '));

it('finds that a list and its drawing are the ones that were held to', async () => {
  const commitment = await commitmentOf(list);
  expect(await check(list, commitment)).toBe('holds');
  expect(await check(drawing, commitment)).toBe('holds');
});

it('says what is wrong with a file that was changed', async () => {
  const commitment = await commitmentOf(list);
  expect(await check(list.replace('places: 5', 'places: 6'), commitment)).toBe('list');
  expect(await check(drawing, commitment.replace(/^./, 'x'))).toBe('list');
  expect(await check(drawing.replace('seed: 01', 'seed: 02'), commitment)).toBe('seed');
  expect(await check(drawing.replace('2845.12', '2845.13'), commitment)).toBe('result');
  expect(await check(drawing.replace('won: ', 'wins: '), commitment)).toBe('unreadable');
});
