import type { Locale } from '../../api/locale.ts';

const place = 'kyosai.language';

/** The language that this person chose before; Japanese until then. */
export function chosenLocale(): Locale {
  return localStorage.getItem(place) === 'en' ? 'en' : 'ja';
}

/** Keeps the choice and opens the page anew in it. */
export function chooseLocale(locale: Locale): void {
  localStorage.setItem(place, locale);
  location.reload();
}
