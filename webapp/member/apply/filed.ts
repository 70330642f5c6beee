import { parseDay } from '../../kit/caldate.ts';

const yearsAfterWedding: Record<string, number> = { MARRIAGE: 0, WED25: 25, WED50: 50 };

/** The day of the event as far as what is on file tells it: the wedding's, or the anniversary of it. */
export function filedDay(code: string, marriedOn: string | null | undefined): string | undefined {
  const years = yearsAfterWedding[code];
  if (!marriedOn || years === undefined) return undefined;
  const day = `${Number(marriedOn.slice(0, 4)) + years}${marriedOn.slice(4)}`;
  return 'day' in parseDay(day) ? day : undefined;
}
