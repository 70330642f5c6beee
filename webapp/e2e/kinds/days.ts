import { daysAgo } from '../days.ts';

/** A day so many years before another; of 29 February the 28th, where the year has none. */
export function yearsBefore(day: string, years: number): string {
  const rest = day.slice(4) === '-02-29' ? '-02-28' : day.slice(4);
  return `${Number(day.slice(0, 4)) - years}${rest}`;
}

/** The last 1 April, the day on which children enter school. */
export function lastApril(): string {
  const today = daysAgo(0);
  return today.slice(5) < '04-01' ? `${Number(today.slice(0, 4)) - 1}-04-01` : `${today.slice(0, 4)}-04-01`;
}
