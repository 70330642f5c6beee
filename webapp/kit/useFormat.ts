import { useLingui } from '@lingui/react';
import { useMemo } from 'react';
import { bothForms } from './caldate.ts';
import { instant, instantDay, monthOrDay, yen } from './format.ts';

/** How days, moments and yen are written in one language. */
export interface Format {
  day: (day: string) => string;
  instant: (at: string) => string;
  instantDay: (at: string) => string;
  monthOrDay: (value: string) => string;
  yen: (amount: number) => string;
}

const japanese: Format = { day: bothForms, instant, instantDay, monthOrDay, yen };

const english: Format = {
  day: (day) => long({ dateStyle: 'long', timeZone: 'UTC' }, `${day}T00:00:00Z`),
  instant: (at) => long({ dateStyle: 'long', timeStyle: 'short', timeZone: 'Asia/Tokyo' }, at),
  instantDay: (at) => long({ dateStyle: 'long', timeZone: 'Asia/Tokyo' }, at),
  monthOrDay: (value) =>
    value.length > 7
      ? english.day(value)
      : long({ year: 'numeric', month: 'long', timeZone: 'UTC' }, `${value}-01T00:00:00Z`),
  yen: (amount) => `¥${amount.toLocaleString('en')}`,
};

function long(options: Intl.DateTimeFormatOptions, at: string): string {
  return new Intl.DateTimeFormat('en-GB', options).format(new Date(at));
}

/** Days, moments and yen in the language of the screen: in Japanese with the era first. */
export function useFormat(): Format {
  const { i18n } = useLingui();
  return useMemo(() => (i18n.locale === 'en' ? english : japanese), [i18n.locale]);
}
