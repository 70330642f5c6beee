import { useState } from 'react';
import { type Edits, type Mark, turned, untouched } from './marks.ts';

/** What is done to a picture, with the way back. */
export interface Editing extends Edits {
  add: (mark: Mark) => void;
  /** Changes a mark; many small changes of one are taken back together. */
  change: (at: number, mark: Mark) => void;
  remove: (at: number) => void;
  turn: () => void;
  undo: () => void;
  /** There is something to take back. */
  changed: boolean;
}

interface Step {
  edits: Edits;
  /** The mark that it changed. */
  of?: number;
}

/** Keeps what is done to one picture. */
export function useEdits(): Editing {
  const [steps, setSteps] = useState<Step[]>([]);
  const { turns, marks } = steps.at(-1)?.edits ?? untouched;
  const push = (edits: Edits, of?: number) =>
    setSteps((all) => {
      const kept = of !== undefined && all.at(-1)?.of === of ? all.slice(0, -1) : all;
      return [...kept, of === undefined ? { edits } : { edits, of }];
    });
  return {
    turns,
    marks,
    add: (mark) => push({ turns, marks: [...marks, mark] }),
    change: (at, mark) => push({ turns, marks: marks.with(at, mark) }, at),
    remove: (at) => push({ turns, marks: marks.toSpliced(at, 1) }),
    turn: () => push(turned({ turns, marks })),
    undo: () => setSteps((all) => all.slice(0, -1)),
    changed: steps.length > 0,
  };
}
