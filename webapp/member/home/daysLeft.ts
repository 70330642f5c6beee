const japan = 9 * 60 * 60 * 1000;
const aDay = 24 * 60 * 60 * 1000;

/** How many days are left to a day, counted by Japan's midnights; 0 on the day itself. */
export function daysLeft(day: string, now: Date): number {
  const today = new Date(now.getTime() + japan).toISOString().slice(0, 10);
  return Math.round((Date.parse(day) - Date.parse(today)) / aDay);
}

/** Whether so few days are left that the office warns of it. */
export function isNear(left: number): boolean {
  return left <= 30;
}
