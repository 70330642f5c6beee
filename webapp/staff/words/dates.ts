import { eraDay } from '../../kit/caldate.ts';

/** Writes a day in the one form of the staff's screens: `1988/04/01`. */
export function day(value: string): string {
  return value.replaceAll('-', '/');
}

/** Writes a day with its year of the era, for comparing with a paper: `1988/04/01 (昭和63年)`. */
export function dayWithEra(value: string): string {
  return `${day(value)} (${eraDay(value).replace(/年.*/, '年')})`;
}

/** Writes an instant as Japan's day and time: `2026/04/01 09:05`. */
export function moment(at: string): string {
  const local = new Date(new Date(at).getTime() + japan).toISOString();
  return `${day(local.slice(0, 10))} ${local.slice(11, 16)}`;
}

/** How many days ago an instant was, counted by Japan's midnights. */
export function daysSince(at: string, now: Date): number {
  return dayNumber(now.getTime()) - dayNumber(new Date(at).getTime());
}

/** The day some years after another; 29 February becomes 1 March where the year has none. */
export function yearsAfter(value: string, years: number): string {
  const [year = 0, month = 1, date = 1] = value.split('-').map(Number);
  return new Date(Date.UTC(year + years, month - 1, date)).toISOString().slice(0, 10);
}

/** The day that it is in Japan. */
export function today(now: Date): string {
  return new Date(now.getTime() + japan).toISOString().slice(0, 10);
}

/** The day so many days after another. */
export function daysAfter(value: string, days: number): string {
  return new Date(Date.parse(value) + days * 86_400_000).toISOString().slice(0, 10);
}

/** The anniversary of a day; where the month has no such day, its last one. */
export function anniversary(value: string, years: number): string {
  const day = yearsAfter(value, years);
  return day.slice(5, 7) === value.slice(5, 7) ? day : daysAfter(day, -1);
}

/** How many days lie between two days; 0 for the same. */
export function daysBetween(from: string, until: string): number {
  return Math.round((Date.parse(until) - Date.parse(from)) / 86_400_000);
}

const japan = 9 * 60 * 60 * 1000;

function dayNumber(time: number): number {
  return Math.floor((time + japan) / 86_400_000);
}
