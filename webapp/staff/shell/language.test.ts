import { expect, it } from 'vitest';
import { inOtherLanguage, localeOf } from './language.ts';

it('reads the language from the address and finds the same page in the other one', () => {
  expect(localeOf('/en/members/mem_1')).toBe('en');
  expect(localeOf('/entrance')).toBe('ja');
  expect(inOtherLanguage('/en/members/mem_1')).toBe('/members/mem_1');
  expect(inOtherLanguage('/en')).toBe('/');
  expect(inOtherLanguage('/members/mem_1')).toBe('/en/members/mem_1');
});
