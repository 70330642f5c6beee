/** What becomes of the dates of a copy. */
export type Dates = 'year' | 'none';

/** What the address of a new form says that it is copied from; undefined where it is made anew. */
export function copiedFrom(search: string): { from: string; dates: Dates } | undefined {
  const asked = new URLSearchParams(search);
  const from = asked.get('from');
  return from ? { from, dates: asked.get('dates') === 'none' ? 'none' : 'year' } : undefined;
}

/** A day of a copy: the same day a year later, 28 February for the 29th; or nothing. */
export function copiedDay(day: string, dates: Dates): string {
  if (dates === 'none' || !/^\d{4}-\d{2}-\d{2}$/.test(day)) return '';
  const later = `${Number(day.slice(0, 4)) + 1}${day.slice(4)}`;
  return later.endsWith('-02-29') ? later.replace(/29$/, '28') : later;
}
