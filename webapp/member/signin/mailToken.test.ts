import { expect, it } from 'vitest';
import { mailToken } from './mailToken.ts';

it.each([
  ['#token=abc', '', 'abc'],
  ['', '?token=abc', 'abc'],
  ['#abc', '', 'abc'],
  ['', '', ''],
])('finds the secret of a link in %s%s', (hash, search, token) => {
  expect(mailToken({ hash, search })).toBe(token);
});
