/** The month of a day, or a moment's in Japan. */
export function monthOf(now: Date): string {
  return new Date(now.getTime() + 9 * 60 * 60 * 1000).toISOString().slice(0, 7);
}

/** The day in Japan of a moment. */
export function dayOf(instant: string): string {
  return new Date(Date.parse(instant) + 9 * 60 * 60 * 1000).toISOString().slice(0, 10);
}

/** The month that is so many after another, or before it. */
export function moved(month: string, by: number): string {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return new Date(Date.UTC(year, number - 1 + by, 1)).toISOString().slice(0, 7);
}

/** The day that is so many after another, or before it. */
export function away(day: string, by: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + by * 86_400_000).toISOString().slice(0, 10);
}

/** The weeks of a month, from Sunday on; empty where a day is of another month. */
export function weeks(month: string): string[][] {
  const first = `${month}-01`;
  const days: string[] = Array(new Date(`${first}T00:00:00Z`).getUTCDay()).fill('');
  for (let day = first; day.startsWith(month); day = away(day, 1)) days.push(day);
  while (days.length % 7 > 0) days.push('');
  return Array.from({ length: days.length / 7 }, (_, week) => days.slice(week * 7, week * 7 + 7));
}

const steps: Record<string, number> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 };

/** Where a key leads from a day: to another one, in the same month or a month beside it; nowhere with other keys. */
export function led(day: string, key: string): string | undefined {
  const step = steps[key];
  if (step) return away(day, step);
  const sunday = away(day, -new Date(`${day}T00:00:00Z`).getUTCDay());
  if (key === 'Home') return sunday;
  if (key === 'End') return away(sunday, 6);
  if (key === 'PageUp') return sameDay(day, -1);
  return key === 'PageDown' ? sameDay(day, 1) : undefined;
}

/** The same day of a month beside it, or that month's last. */
function sameDay(day: string, by: number): string {
  const month = moved(day.slice(0, 7), by);
  const last = away(`${moved(month, 1)}-01`, -1);
  const wanted = `${month}${day.slice(7)}`;
  return wanted < last ? wanted : last;
}
