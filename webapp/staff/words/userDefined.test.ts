import { expect, it } from 'vitest';
import { hostCode, isUserDefined } from './userDefined.ts';

it("names a 外字 by the host's code and leaves out the byte that no code has", () => {
  expect(hostCode('\ue000')).toBe('F040');
  expect(hostCode('\ue03e')).toBe('F07E');
  expect(hostCode('\ue03f')).toBe('F080');
  expect(hostCode('\ue0bb')).toBe('F0FC');
  expect(hostCode('\ue0bc')).toBe('F140');
  expect(hostCode('\ue757')).toBe('F9FC');
});

it('takes no other character for a 外字', () => {
  expect(['\ue000', '\ue757', '\ue758', '髙', '𠮷'].map(isUserDefined)).toEqual([true, true, false, false, false]);
});
