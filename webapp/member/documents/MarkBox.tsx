import { useLingui } from '@lingui/react/macro';
import { type KeyboardEvent, type PointerEvent, type RefObject, useEffect, useRef } from 'react';
import { type Mark, moved, type Point, stretched } from './marks.ts';

/** What a MarkBox takes. */
export interface MarkBoxProps {
  mark: Mark;
  /** From 1, in the order in which they were made. */
  number: number;
  /** It was just made, and takes the focus. */
  fresh: boolean;
  /** The picture that it stands on. */
  paper: RefObject<HTMLElement | null>;
  onChange: (mark: Mark) => void;
  onRemove: () => void;
  onSelect: () => void;
}

const steps: Record<string, Point> = {
  ArrowLeft: { x: -0.01, y: 0 },
  ArrowRight: { x: 0.01, y: 0 },
  ArrowUp: { x: 0, y: -0.01 },
  ArrowDown: { x: 0, y: 0.01 },
};

/** A black mark: dragged or moved by arrow keys, with Shift made larger and smaller, removed by Delete. */
export function MarkBox({ mark, number, fresh, paper, onChange, onRemove, onSelect }: MarkBoxProps) {
  const words = useMarkWords();
  const box = useRef<HTMLButtonElement>(null);
  const held = useRef<{ from: Point; mark: Mark } | null>(null);
  useEffect(() => {
    if (fresh) box.current?.focus();
  }, [fresh]);
  const press = (event: KeyboardEvent) => {
    const step = steps[event.key];
    if (step) onChange(event.shiftKey ? stretched(mark, step) : moved(mark, step));
    else if (event.key === 'Delete' || event.key === 'Backspace') onRemove();
    else return;
    event.preventDefault();
  };
  const drag = (event: PointerEvent) => {
    if (!held.current || !paper.current) return;
    const { width, height } = paper.current.getBoundingClientRect();
    const { from } = held.current;
    onChange(moved(held.current.mark, { x: (event.clientX - from.x) / width, y: (event.clientY - from.y) / height }));
  };
  return (
    <button
      aria-describedby="mark-keys"
      aria-label={words(number, mark)}
      className="absolute cursor-move touch-none bg-black outline-offset-2 focus:outline-4 focus:outline-key-900 focus:ring-2 focus:ring-white"
      onFocus={onSelect}
      onKeyDown={press}
      onPointerDown={(event) => {
        event.stopPropagation();
        event.currentTarget.setPointerCapture(event.pointerId);
        event.currentTarget.focus();
        held.current = { from: { x: event.clientX, y: event.clientY }, mark };
      }}
      onPointerMove={drag}
      onPointerUp={() => {
        held.current = null;
      }}
      ref={box}
      style={{ left: share(mark.x), top: share(mark.y), width: share(mark.width), height: share(mark.height) }}
      type="button"
    />
  );
}

function share(of: number): string {
  return `${of * 100}%`;
}

/** Says which mark stands where, and how large it is. */
export function useMarkWords(): (number: number, mark: Mark) => string {
  const { t } = useLingui();
  return (number, { x, y, width, height }) => {
    const [left, top, wide, high] = [x, y, width, height].map((of) => Math.round(of * 100));
    return t`黒ぬり${number}：左から${left}%、上から${top}%、幅${wide}%、高さ${high}%`;
  };
}
