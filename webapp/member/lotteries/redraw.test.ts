import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { NoDraw } from './read.ts';
import { redraw } from './redraw.ts';

const file = readFileSync('../server/draw/testdata/drawing.txt', 'utf8');

describe('redraw', () => {
  it('finds the draw of the server', async () => {
    const { fault, won, waiting, commitment, ...told } = await redraw(file);
    expect(fault).toBeUndefined();
    expect(told).toMatchObject({
      title: '夏のコンサート',
      places: 5,
      drawn: '2845.12',
      number: 'TOPIX, close of 2027-07-02',
    });
    expect([won.length, waiting.length]).toEqual([4, 8]);
    expect(commitment).toMatch(/^[0-9a-f]{64}$/);
  });

  it.each([
    ['another number', 'drawn: 2845.12', 'drawn: 2845.13', 'result'],
    ['another seed', 'seed: 01', 'seed: 02', 'seed'],
    ['one place more', 'places: 5', 'places: 6', 'result'],
    ['a chance more', ' 1 1\n', ' 1 2\n', 'result'],
    ['who won waits', 'won: d55c', 'waits: d55c', undefined],
  ])('finds out %s', async (_, from, to, fault) => {
    const changed = file.replace(from, to);
    if (fault) expect((await redraw(changed)).fault).toBe(fault);
    else await expect(redraw(changed)).rejects.toThrow(NoDraw);
  });

  it.each([
    ['nothing', '', 1],
    ['a letter', 'Dear member,\n', 1],
    ['a number with a comma', file.replace('2845.12', '2,845.12'), 19],
    ['words behind the end', `${file}all is well\n`, 33],
    ['half a file', file.slice(0, 300), 10],
  ])('refuses %s by its line', async (_, text, line) => {
    await expect(redraw(text)).rejects.toMatchObject({ line });
  });
});
