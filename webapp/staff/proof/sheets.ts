import type { DocumentState } from '../gen/graphql.ts';

/** One page of the proofs: an image as a whole, a page of a PDF, or a document that cannot be opened. */
export interface Sheet {
  document: string;
  mediaType: string;
  /** From 1, within its document. */
  page: number;
  /** Which document it is of, from 1. */
  number: number;
  state: DocumentState;
}

/** A width and a height. */
export interface Size {
  width: number;
  height: number;
}

/** Clockwise quarters. */
export type Turn = 0 | 90 | 180 | 270;

/** A page that can be painted at any scale. */
export interface Drawing extends Size {
  /** Paints the page, turned, and gives what stops the painting. */
  paint: (canvas: HTMLCanvasElement, scale: number, turn: Turn) => () => void;
}

interface ProofDocument {
  id: string;
  position: number;
  state: DocumentState;
  mediaType?: string | null;
  pages?: number | null;
}

/** Lays the proofs out as one row of pages, in the order in which the member put them. */
export function sheetsOf(documents: readonly ProofDocument[]): Sheet[] {
  const inOrder = [...documents].sort((a, b) => a.position - b.position);
  return inOrder.flatMap(({ id, state, mediaType, pages }, index) =>
    Array.from({ length: opens(state) ? Math.max(1, pages ?? 1) : 1 }, (_, at) => ({
      document: id,
      mediaType: mediaType ?? '',
      page: at + 1,
      number: index + 1,
      state,
    })),
  );
}

/** Whether a document in this state can be looked at. */
export function opens(state: DocumentState): boolean {
  return state === 'CLEAN' || state === 'UNSCANNED';
}

/** Where the document behind or before the one at hand begins; where there is none, the one at hand. */
export function documentFrom(sheets: readonly Sheet[], at: number, by: 1 | -1): number {
  const number = (sheets[at]?.number ?? 1) + by;
  const found = sheets.findIndex((sheet) => sheet.number === number);
  return found < 0 ? at : found;
}

/** The scale at which the whole page, turned, stands within the pane. */
export function wholeScale(page: Size, pane: Size, turn: Turn): number {
  const { width, height } = turned(page, turn);
  return Math.min(pane.width / width, pane.height / height);
}

/** A page's size once it is turned. */
export function turned({ width, height }: Size, turn: Turn): Size {
  return turn % 180 === 0 ? { width, height } : { width: height, height: width };
}

/** The next quarter clockwise, or back. */
export function quarter(turn: Turn, by: 90 | -90): Turn {
  return ((turn + by + 360) % 360) as Turn;
}

const steps = [1, 1.25, 1.5, 2, 3, 4, 6];

/** The next step of the zoom up or down; 1 is the whole page. */
export function zoomed(zoom: number, by: 1 | -1): number {
  const at = steps.indexOf(zoom);
  return steps[Math.min(steps.length - 1, Math.max(0, at + by))] ?? 1;
}

/** The scale to paint at: as sharp as the screen shows, within what a canvas holds. */
export function paintScale(page: Size, shown: number, density: number, most = 16_000_000): number {
  return Math.min(shown * density, Math.sqrt(most / (page.width * page.height)));
}
