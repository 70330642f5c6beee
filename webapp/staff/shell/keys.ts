import { useLayoutEffect, useRef } from 'react';

/** A single key that does something on a page. */
export interface Key {
  /** As `KeyboardEvent.key` has it, such as `j`, `Escape`, `/`. */
  key: string;
  /** What it does, for the list of keys. */
  says: string;
  run: () => void;
}

const pages: { keys: Key[] }[] = [];
let letters = true;

/**
 * Lets keys act while the component stands; those of the last component come first. They act as soon as it is seen: a
 * key pressed in that moment is not lost.
 */
export function useKeys(keys: Key[]): void {
  const page = useRef({ keys });
  useLayoutEffect(() => {
    page.current.keys = keys;
  });
  useLayoutEffect(() => {
    const mine = page.current;
    pages.push(mine);
    return () => {
      pages.splice(pages.indexOf(mine), 1);
    };
  }, []);
}

/** Every key that acts now, each once. */
export function keysNow(): Key[] {
  const all = [...pages].reverse().flatMap((page) => page.keys);
  return all.filter((key, at) => all.findIndex((other) => other.key === key.key) === at);
}

/** Single letters can be switched off, for those whose voice or hand presses them unmeant (WCAG 2.1.4). */
export const letterKeys = {
  on: () => letters,
  set: (on: boolean) => {
    letters = on;
  },
};

/** What stands over a screen and keeps the keys and the focus to itself. */
export const over = '[role=dialog], [role=alertdialog], [role=menu]';

/** Whether a key press is meant for the page and not for a box, a dialog or the browser. */
export function meantForPage(event: KeyboardEvent): boolean {
  if (event.defaultPrevented || event.isComposing || event.altKey || event.ctrlKey || event.metaKey) return false;
  // Help is asked for while one types or is asked something; the browser's own would look for the internet.
  if (event.key === 'F1') return true;
  const target = event.target instanceof Element ? event.target : null;
  if (document.querySelector(over)) return false;
  if ((event.key === 'Enter' || event.key === ' ') && target?.closest('a, button, summary, input')) return false;
  const typing = target?.closest('input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable=true]');
  return !typing;
}

/** Does what the pressed key says, unless it is meant for something else. */
export function press(event: KeyboardEvent): void {
  if (!meantForPage(event)) return;
  const pressed = event.key === 'Process' ? letterOf(event.code) : event.key;
  const key = keysNow().find((one) => one.key === pressed);
  if (!key || (!letters && key.key.length === 1)) return;
  event.preventDefault();
  key.run();
}

/** The letter of a key that an input method took. */
function letterOf(code: string): string {
  return code.startsWith('Key') ? code.slice(3).toLowerCase() : code;
}
