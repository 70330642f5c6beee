import { bothForms, gregorianDay, today } from './caldate.ts';

/** Writes an amount as people read it: `20,000円`. */
export function yen(amount: number): string {
  return `${amount.toLocaleString('ja-JP')}円`;
}

/** Writes an instant as Japan's day and time: `2026年4月1日 9:05`. */
export function instant(at: string): string {
  const local = new Date(new Date(at).getTime() + 9 * 60 * 60 * 1000);
  const minutes = String(local.getUTCMinutes()).padStart(2, '0');
  return `${instantDay(at)} ${local.getUTCHours()}:${minutes}`;
}

/** Writes an instant as Japan's day alone: `2026年4月1日`. */
export function instantDay(at: string): string {
  return gregorianDay(today(new Date(at)));
}

/** Writes what may be a month or a day, honestly: `2015年4月` or 平成27年4月20日（2015年）. */
export function monthOrDay(value: string): string {
  const [year, month, date] = value.split('-');
  return date ? bothForms(value) : `${Number(year)}年${Number(month)}月`;
}

/** Writes a file's size: `340 KB`, `1.3 MB`. */
export function fileSize(bytes: number): string {
  return bytes < 1_000_000 ? `${Math.max(1, Math.round(bytes / 1000))} KB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
}
