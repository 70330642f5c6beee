import { useEffect, useRef } from 'react';
import type { Drawing } from './sheets.ts';
import { paintScale, type Size, type Turn, turned, wholeScale } from './sheets.ts';

/** What a SheetCanvas takes. */
export interface SheetCanvasProps {
  drawing: Drawing;
  pane: Size;
  turn: Turn;
  zoom: number;
  label: string;
}

/** One page, painted as sharp as the screen shows it. */
export function SheetCanvas({ drawing, pane, turn, zoom, label }: SheetCanvasProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const shown = wholeScale(drawing, pane, turn) * zoom;
  const { width, height } = turned(drawing, turn);
  useEffect(() => {
    if (!canvas.current || !(shown > 0)) return;
    return drawing.paint(canvas.current, paintScale(drawing, shown, devicePixelRatio), turn);
  }, [drawing, shown, turn]);
  return (
    <canvas
      aria-label={label}
      className="m-auto block shrink-0 bg-white shadow-md print:h-auto! print:w-full! print:shadow-none"
      ref={canvas}
      role="img"
      style={{ width: width * shown, height: height * shown }}
    />
  );
}
