import { Trans } from '@lingui/react/macro';
import { day, daysAfter } from '../words/dates.ts';

/** A deadline that has passed is marked by a word and a colour, one of the next thirty days by its face. */
export function Deadline({ value, today }: { value: string | null | undefined; today: string }) {
  if (!value) return null;
  const late = value < today;
  const soon = !late && value <= daysAfter(today, 30);
  return (
    <span className={`tabular-nums ${late ? 'text-error-2' : ''} ${late || soon ? 'font-700' : ''}`}>
      {day(value)} {late && <Trans>過ぎ</Trans>}
    </span>
  );
}

/** A day of a row; nothing where there is none. */
export function Day({ value }: { value: string | null | undefined }) {
  return <span className="tabular-nums">{value ? day(value) : ''}</span>;
}
