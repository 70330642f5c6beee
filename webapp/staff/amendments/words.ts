import type { ReactNode } from 'react';

/** A way from the page to a neighbour, with its key. */
export interface Neighbour {
  key: string;
  href: string;
  says: string;
}

/** What a ticket or an event is called where its page asks something. */
export interface OnOfferWords {
  back: string;
  publish: ReactNode;
  /** What it means that members see it. */
  published: ReactNode;
  withdraw: ReactNode;
  copy: ReactNode;
  gone: ReactNode;
}
