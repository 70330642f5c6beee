/** A black mark, as shares of the picture's width and height, from 0 to 1. */
export interface Mark {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** A point of the picture, as shares of its width and height. */
export interface Point {
  x: number;
  y: number;
}

/** What was done to a picture: how many quarters it was turned to the right, and what is black on it as it lies now. */
export interface Edits {
  turns: number;
  marks: readonly Mark[];
}

/** A picture as it came. */
export const untouched: Edits = { turns: 0, marks: [] };

const smallest = 0.01;

/** Where a mark stands that is made without a pointer: in the middle, to be moved. */
export const middle: Mark = { x: 0.35, y: 0.45, width: 0.3, height: 0.1 };

/** Turns a quarter to the right, with the marks. */
export function turned({ turns, marks }: Edits): Edits {
  const around = ({ x, y, width, height }: Mark) => ({ x: 1 - y - height, y: x, width: height, height: width });
  return { turns: (turns + 1) % 4, marks: marks.map(around) };
}

/** The mark between two corners; undefined where it is too small to be meant. */
export function between(from: Point, to: Point): Mark | undefined {
  const width = Math.abs(to.x - from.x);
  const height = Math.abs(to.y - from.y);
  if (width < smallest && height < smallest) return undefined;
  return { x: Math.min(from.x, to.x), y: Math.min(from.y, to.y), width, height };
}

/** The mark somewhere else, as far as the picture goes. */
export function moved({ x, y, ...size }: Mark, by: Point): Mark {
  return { ...size, x: within(x + by.x, 0, 1 - size.width), y: within(y + by.y, 0, 1 - size.height) };
}

/** The mark larger or smaller, as far as the picture goes. */
export function stretched({ x, y, width, height }: Mark, by: Point): Mark {
  return { x, y, width: within(width + by.x, smallest, 1 - x), height: within(height + by.y, smallest, 1 - y) };
}

function within(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(most, value));
}

/** A mark as the pixels that it makes black: never fewer than it touches. */
export function pixelsOf({ x, y, width, height }: Mark, of: { width: number; height: number }) {
  const left = Math.floor(x * of.width);
  const top = Math.floor(y * of.height);
  return {
    left,
    top,
    width: Math.ceil((x + width) * of.width) - left,
    height: Math.ceil((y + height) * of.height) - top,
  };
}
