/** When the story began; what is read before one begins, as a table of kinds is, was read with its first. */
let begun = Date.now();

/** Begins a story: what it calls today is this day until it ends, also where midnight in Japan passes meanwhile. */
export function beginDay(): void {
  begun = Date.now();
}

/** Some days before the story's day, in Japan, as `2026-04-01`. */
export function daysAgo(days: number): string {
  return new Date(begun + (9 * 60 - days * 24 * 60) * 60 * 1000).toISOString().slice(0, 10);
}

/** How many days from the story's day in Japan a day of the next month is. */
export function daysUntil(dayOfNextMonth: number): number {
  const [year = 0, month = 0] = daysAgo(0).split('-').map(Number);
  return Math.round((Date.UTC(year, month, dayOfNextMonth) - Date.parse(daysAgo(0))) / 86_400_000);
}
