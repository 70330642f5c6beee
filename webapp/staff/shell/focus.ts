import { useEffect } from 'react';
import { over } from './keys.ts';

/** Gives the focus to the row of the screen's table that has the cursor; false where there is none. */
export function focusTable(): boolean {
  const row = document.querySelector<HTMLElement>('main tr[aria-current]');
  row?.focus();
  return Boolean(row);
}

/** Whether nothing has the focus or is about to take it, so that a screen may give it to what comes first. */
export function focusIsFree(): boolean {
  if (document.querySelector(over)) return false;
  return !document.activeElement || document.activeElement === document.body;
}

/** Gives a table's row the focus once its rows have come, or the heading where there are none, unless somebody is busy elsewhere. */
export function useTableFocus(ready: boolean): void {
  useEffect(() => {
    if (ready && focusIsFree() && !focusTable()) document.querySelector<HTMLElement>('main h1')?.focus();
  }, [ready]);
}
