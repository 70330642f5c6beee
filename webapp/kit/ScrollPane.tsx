import type { ReactNode } from 'react';

/** What a ScrollPane takes. */
export interface ScrollPaneProps {
  /** What it holds, for screen readers. */
  label: string;
  className?: string;
  children: ReactNode;
}

/** A part of a screen that scrolls by itself, with the keyboard too. */
export function ScrollPane({ label, className = '', children }: ScrollPaneProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
    <section aria-label={label} className={`focus-mark -outline-offset-4! overflow-auto ${className}`} tabIndex={0}>
      {children}
    </section>
  );
}
