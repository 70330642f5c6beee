import { useLingui } from '@lingui/react/macro';
import { type PointerEvent, useCallback, useRef, useState } from 'react';
import { ScrollPane } from '../../kit/ScrollPane.tsx';
import { MarkBox } from './MarkBox.tsx';
import { between, type Mark, type Point } from './marks.ts';
import type { Photo } from './photo.ts';
import type { Editing } from './useEdits.ts';

/** What a Paper takes. */
export interface PaperProps {
  photo: Photo;
  editing: Editing;
  /** 1 shows the whole picture. */
  zoom: number;
  /** A finger moves the picture instead of making it black. */
  moving: boolean;
  /** The mark that takes the focus because it was just made. */
  fresh: number | undefined;
  onSelect: (at: number) => void;
  onRemove: (at: number) => void;
  onDrawn: (mark: Mark) => void;
}

/** The picture in a pane that scrolls, with what is black on it. */
export function Paper({ photo, editing, zoom, moving, fresh, onSelect, onRemove, onDrawn }: PaperProps) {
  const { t } = useLingui();
  const paper = useRef<HTMLDivElement>(null);
  const from = useRef<Point | null>(null);
  const [drawn, setDrawn] = useState<Mark>();
  const { turns, marks } = editing;
  const { width, height } = photo.size(turns);
  const paint = useCallback(
    (canvas: HTMLCanvasElement | null) => {
      if (canvas) photo.paint(canvas, turns);
    },
    [photo, turns],
  );
  const under = (event: PointerEvent) => from.current && between(from.current, pointOf(event));
  const finish = (event: PointerEvent) => {
    const mark = under(event);
    from.current = null;
    setDrawn(undefined);
    if (mark) onDrawn(mark);
  };
  return (
    <ScrollPane className="max-h-[42dvh] rounded-8 border border-solid-gray-300 bg-solid-gray-50" label={t`とった写真`}>
      <div
        className={`relative mx-auto ${moving ? '' : 'cursor-crosshair touch-none'}`}
        onPointerCancel={() => {
          from.current = null;
          setDrawn(undefined);
        }}
        onPointerDown={(event) => {
          if (moving) return;
          event.currentTarget.setPointerCapture(event.pointerId);
          from.current = pointOf(event);
        }}
        onPointerMove={(event) => from.current && setDrawn(under(event) ?? undefined)}
        onPointerUp={finish}
        ref={paper}
        style={{
          width: `min(${zoom * 100}%, ${(42 * zoom * width) / height}dvh)`,
          aspectRatio: `${width} / ${height}`,
        }}
      >
        <canvas aria-label={t`とった写真`} className="block size-full" ref={paint} role="img" />
        {marks.map((mark, at) => (
          <MarkBox
            fresh={fresh === at}
            // biome-ignore lint/suspicious/noArrayIndexKey: a mark is known by its place; nothing but its place changes.
            key={at}
            mark={mark}
            number={at + 1}
            onChange={(next) => editing.change(at, next)}
            onRemove={() => onRemove(at)}
            onSelect={() => onSelect(at)}
            paper={paper}
          />
        ))}
        {drawn && (
          <div
            className="pointer-events-none absolute bg-black/80"
            style={{
              left: `${drawn.x * 100}%`,
              top: `${drawn.y * 100}%`,
              width: `${drawn.width * 100}%`,
              height: `${drawn.height * 100}%`,
            }}
          />
        )}
      </div>
    </ScrollPane>
  );
}

function pointOf(event: PointerEvent): Point {
  const box = event.currentTarget.getBoundingClientRect();
  const share = (at: number, start: number, length: number) => Math.min(1, Math.max(0, (at - start) / length));
  return { x: share(event.clientX, box.left, box.width), y: share(event.clientY, box.top, box.height) };
}
