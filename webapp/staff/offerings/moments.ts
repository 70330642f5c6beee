import { parseDay } from '../../kit/caldate.ts';

const japan = 9 * 60 * 60 * 1000;

/** The moment of a day and an hour in Japan, as they were typed; undefined where there is none. 24:00 ends the day. */
export function momentOf(typedDay: string, typedTime: string): string | undefined {
  const parsed = parseDay(typedDay);
  const time = /^(\d{1,2}):(\d{2})$/.exec(typedTime.normalize('NFKC').trim());
  if (!('day' in parsed) || !time) return undefined;
  const [hours, minutes] = [Number(time[1]), Number(time[2])];
  if (hours * 60 + minutes > 24 * 60 || minutes > 59) return undefined;
  return new Date(Date.parse(`${parsed.day}T00:00:00Z`) + (hours * 60 + minutes) * 60_000 - japan).toISOString();
}

/** The day in Japan of a moment. */
export function dayOf(at: string): string {
  return new Date(Date.parse(at) + japan).toISOString().slice(0, 10);
}

/** The hour in Japan of a moment: `09:05`. */
export function timeOf(at: string): string {
  return new Date(Date.parse(at) + japan).toISOString().slice(11, 16);
}
