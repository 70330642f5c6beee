import { expect, it } from 'vitest';
import { readLacking } from './lacking.ts';

it('names what no font has, and a 外字 by the code of the host', () => {
  expect(readLacking('U+E000,U+2A6A5,U+845B U+E0102')).toEqual([
    { code: 'U+E000', shown: '外字 F040' },
    { code: 'U+2A6A5', shown: '𪚥' },
    { code: 'U+845B U+E0102', shown: '葛\u{e0102}' },
  ]);
  expect(readLacking('')).toEqual([]);
  expect(readLacking(null)).toEqual([]);
});
