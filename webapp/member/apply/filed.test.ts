import { expect, it } from 'vitest';
import { filedDay } from './filed.ts';

it.each([
  ['the wedding itself', 'MARRIAGE', '2001-06-10', '2001-06-10'],
  ['the silver wedding', 'WED25', '2001-06-10', '2026-06-10'],
  ['the golden wedding', 'WED50', '1976-02-29', undefined],
  ['nothing for another kind', 'BIRTH', '2001-06-10', undefined],
  ['nothing when no wedding is on file', 'MARRIAGE', null, undefined],
])('knows %s', (_what, code, married, day) => {
  expect(filedDay(code, married)).toBe(day);
});
