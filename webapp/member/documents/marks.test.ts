import { expect, it } from 'vitest';
import { between, middle, moved, pixelsOf, stretched, turned, untouched } from './marks.ts';

it('turns marks with the picture, and four turns are none', () => {
  const one = { turns: 0, marks: [{ x: 0, y: 0, width: 0.5, height: 0.25 }] };
  expect(turned(one)).toEqual({ turns: 1, marks: [{ x: 0.75, y: 0, width: 0.25, height: 0.5 }] });
  expect(turned(turned(turned(turned(one))))).toEqual(one);
  expect(turned(untouched).marks).toEqual([]);
});

it('makes a mark between two corners in any order, and none of a tap', () => {
  const mark = { x: 0.25, y: 0.5, width: 0.5, height: 0.25 };
  expect(between({ x: 0.25, y: 0.5 }, { x: 0.75, y: 0.75 })).toEqual(mark);
  expect(between({ x: 0.75, y: 0.75 }, { x: 0.25, y: 0.5 })).toEqual(mark);
  expect(between({ x: 0.5, y: 0.5 }, { x: 0.501, y: 0.502 })).toBeUndefined();
  expect(between({ x: 0, y: 0.5 }, { x: 1, y: 0.505 })).toBeDefined();
});

it('keeps a mark on the picture however far it is moved or stretched', () => {
  expect(moved(middle, { x: 9, y: -9 })).toMatchObject({ x: 0.7, y: 0 });
  expect(stretched(middle, { x: 9, y: 9 })).toEqual({ x: 0.35, y: 0.45, width: 0.65, height: 0.55 });
  expect(stretched(middle, { x: -9, y: -9 })).toMatchObject({ width: 0.01, height: 0.01 });
});

it('covers every pixel that a mark touches', () => {
  expect(pixelsOf({ x: 0.101, y: 0, width: 0.1, height: 1 }, { width: 100, height: 7 })).toEqual({
    left: 10,
    top: 0,
    width: 11,
    height: 7,
  });
});
