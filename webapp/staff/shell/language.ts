import type { Locale } from '../../api/locale.ts';

/** The start of every address in English. The address keeps the language, since a terminal keeps nothing. */
export const englishBase = '/en';

/** The language that the address asks for. */
export function localeOf(path: string): Locale {
  return path === englishBase || path.startsWith(`${englishBase}/`) ? 'en' : 'ja';
}

/** The same page in the other language. */
export function inOtherLanguage(path: string): string {
  return localeOf(path) === 'en' ? path.slice(englishBase.length) || '/' : `${englishBase}${path}`;
}
