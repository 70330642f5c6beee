/** The day on which a claim decided on a day is paid: the 20th of the next month, or the business day after it. */
export function payday(decidedOn: string): string {
  const [year = 0, month = 0] = decidedOn.split('-').map(Number);
  return new Date(Date.UTC(year, month, 20)).toISOString().slice(0, 10);
}
