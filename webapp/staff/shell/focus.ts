import { useEffect } from 'react';

/** Gives the focus to the row of the screen's table that has the cursor; false where there is none. */
export function focusTable(): boolean {
  const row = document.querySelector<HTMLElement>('main tr[aria-current]');
  row?.focus();
  return Boolean(row);
}

/** Whether nothing has the focus, so that a screen may give it to what comes first. */
export function focusIsFree(): boolean {
  return !document.activeElement || document.activeElement === document.body;
}

/** Gives a table's row the focus once its rows have come, or the screen where there are none, unless somebody is busy elsewhere. */
export function useTableFocus(ready: boolean): void {
  useEffect(() => {
    if (ready && focusIsFree() && !focusTable()) document.querySelector<HTMLElement>('main')?.focus();
  }, [ready]);
}
