import { expect, it } from 'vitest';
import { fitted } from './photo.ts';

it.each([
  ['a phone photo', 4032, 3024, 2400, 1800],
  ['one taken upright', 3024, 4032, 1800, 2400],
  ['a small picture, which never grows', 800, 600, 800, 600],
  ['a strip of one pixel', 10000, 1, 2400, 1],
])('fits %s', (_what, width, height, wide, high) => {
  expect(fitted(width, height)).toEqual({ width: wide, height: high });
});
