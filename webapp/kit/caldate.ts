/** An era of the Japanese calendar with its first day. */
interface Era {
  name: string;
  letter: string;
  from: string;
}

const eras: readonly [Era, ...Era[]] = [
  { name: '令和', letter: 'R', from: '2019-05-01' },
  { name: '平成', letter: 'H', from: '1989-01-08' },
  { name: '昭和', letter: 'S', from: '1926-12-25' },
  { name: '大正', letter: 'T', from: '1912-07-30' },
  { name: '明治', letter: 'M', from: '1868-01-25' },
];

/** Why a text is no day: nothing typed, an unknown shape, a day that the calendar lacks, or one outside its era. */
export type DayProblem = 'empty' | 'shape' | 'calendar' | 'era';

/** What a typed text means: a day as `1988-04-01`, in which form it was typed, or why it is none. */
export type ParsedDay = { day: string; typed: 'era' | 'gregorian' } | { problem: DayProblem };

/** Reads a day as people type it: `S63.4.1`, `昭和63年4月1日`, `1988-04-01`, `1988/4/1`, `19880401`, full width or half. */
export function parseDay(text: string): ParsedDay {
  const plain = text.normalize('NFKC').replace(/\s/g, '').toUpperCase();
  if (plain === '') return { problem: 'empty' };
  return parseEra(plain) ?? parseGregorian(plain) ?? { problem: 'shape' };
}

const tail = '(\\d{1,2})[-./・月](\\d{1,2})日?$';
const eraShape = new RegExp(
  `^(${eras.map((era) => `${era.name}|${era.letter}`).join('|')})\\.?(元|\\d{1,2})[-./・年]${tail}`,
);
const gregorianShape = new RegExp(`^(\\d{4})[-./・年]${tail}`);

function parseEra(plain: string): ParsedDay | undefined {
  const [, mark, year, month, date] = eraShape.exec(plain) ?? [];
  const at = eras.findIndex((era) => era.name === mark || era.letter === mark);
  const era = eras[at];
  if (!era || !year || !month || !date) return undefined;
  const years = year === '元' ? 1 : Number(year);
  const day = dayOf(Number(era.from.slice(0, 4)) + years - 1, Number(month), Number(date));
  if (!day || years < 1) return { problem: 'calendar' };
  const next = eras[at - 1];
  return day < era.from || (next && day >= next.from) ? { problem: 'era' } : { day, typed: 'era' };
}

function parseGregorian(plain: string): ParsedDay | undefined {
  const [, year, month, date] = gregorianShape.exec(plain) ?? /^(\d{4})(\d{2})(\d{2})$/.exec(plain) ?? [];
  if (!year || !month || !date) return undefined;
  const day = dayOf(Number(year), Number(month), Number(date));
  return day ? { day, typed: 'gregorian' } : { problem: 'calendar' };
}

function dayOf(year: number, month: number, date: number): string | undefined {
  const at = new Date(Date.UTC(2000, month - 1, date));
  at.setUTCFullYear(year, month - 1, date);
  const exists = at.getUTCFullYear() === year && at.getUTCMonth() === month - 1 && at.getUTCDate() === date;
  if (!exists || year < 1868) return undefined;
  return at.toISOString().slice(0, 10);
}

/** Writes `1988-04-01` as 昭和63年4月1日; days before the eras known here keep the Gregorian form. */
export function eraDay(day: string): string {
  const era = eras.find((one) => day >= one.from);
  const [year, month, date] = parts(day);
  if (!era) return gregorianDay(day);
  const years = year - Number(era.from.slice(0, 4)) + 1;
  return `${era.name}${years === 1 ? '元' : years}年${month}月${date}日`;
}

/** Writes `1988-04-01` as 1988年4月1日. */
export function gregorianDay(day: string): string {
  const [year, month, date] = parts(day);
  return `${year}年${month}月${date}日`;
}

/** Writes a day in both forms: 昭和63年4月1日（1988年）. */
export function bothForms(day: string): string {
  return `${eraDay(day)}（${day.slice(0, 4)}年）`;
}

function parts(day: string): [number, number, number] {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  return [year, month, date];
}

/** Today in Japan, wherever the browser stands. */
export function today(now: Date): string {
  return new Date(now.getTime() + 9 * 60 * 60 * 1000).toISOString().slice(0, 10);
}

/** How many days lie between two days: 30 from 2026-05-01 to 2026-05-31. */
export function daysBetween(from: string, until: string): number {
  return Math.round((Date.parse(until) - Date.parse(from)) / 86_400_000);
}
