import { useEffect, useState } from 'react';
import { over } from '../shell/keys.ts';

/** Lets what a scanner types come into a box wherever the focus is, unless it is in another box or a dialog is open. */
export function useScannerInto(id: string): void {
  useEffect(() => {
    const redirect = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.altKey || event.metaKey || !/^[0-9A-Za-z]$/.test(event.key)) return;
      const typing =
        event.target instanceof Element &&
        event.target.closest('input:not([type=checkbox], [type=radio]), textarea, select');
      if (!typing && !document.querySelector(over)) document.getElementById(id)?.focus();
    };
    addEventListener('keydown', redirect, true);
    return () => removeEventListener('keydown', redirect, true);
  }, [id]);
}

/**
 * Keeps a scan from pressing the button that has the focus where nothing is typed: the first Enter after any character is
 * dropped, however long it takes to come, and told of; the next one presses.
 */
export function useScanDropped(): boolean {
  const [dropped, drop] = useState(false);
  useEffect(() => {
    let typed = false;
    const guard = (event: KeyboardEvent) => {
      if (/^[0-9A-Za-z]$/.test(event.key)) typed = true;
      if (event.key !== 'Enter' || !typed) return;
      typed = false;
      event.preventDefault();
      event.stopImmediatePropagation();
      drop(true);
    };
    addEventListener('keydown', guard, true);
    return () => removeEventListener('keydown', guard, true);
  }, []);
  return dropped;
}
