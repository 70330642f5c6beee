import { expect, test } from 'vitest';
import { fitted } from './shrink.ts';

test('a picture is made no larger than it is kept, in its own proportion', () => {
  expect(fitted(4000, 3000)).toEqual({ width: 1280, height: 960 });
  expect(fitted(3000, 4000)).toEqual({ width: 960, height: 1280 });
  expect(fitted(1280, 720)).toEqual({ width: 1280, height: 720 });
  expect(fitted(640, 480)).toEqual({ width: 640, height: 480 });
  expect(fitted(20_000, 3)).toEqual({ width: 1280, height: 1 });
});
