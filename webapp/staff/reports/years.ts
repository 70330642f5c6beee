const first = 2010;

/** The fiscal year of a day: from April to March. */
export function fiscalYearOf(day: string): number {
  const [year = 0, month = 1] = day.split('-').map(Number);
  return month < 4 ? year - 1 : year;
}

/** The fiscal years until one, the latest in front, ten at most. */
export function yearsUntil(year: number): number[] {
  return Array.from({ length: 10 }, (_, back) => year - back).filter((one) => one >= first);
}
