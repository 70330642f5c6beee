import { type Edits, pixelsOf } from './marks.ts';

/** The longest edge of a photo that is sent: a page of A4 stays readable at it. */
export const longestEdge = 2400;

/** A picture while it is looked at: upright and made smaller. What is sent of it is its pixels and nothing else. */
export class Photo {
  readonly #original: ImageBitmap;

  constructor(original: ImageBitmap) {
    this.#original = original;
  }

  /** Reads a photo in any form that the browser knows; its own mark of what is up is followed. */
  static async read(file: Blob): Promise<Photo> {
    return new Photo(await createImageBitmap(file, { imageOrientation: 'from-image' }));
  }

  /** Its size once it is turned so many quarters. */
  size(turns: number): { width: number; height: number } {
    const { width, height } = fitted(this.#original.width, this.#original.height);
    return turns % 2 === 0 ? { width, height } : { width: height, height: width };
  }

  /** Paints it, turned, and without what is black on it. */
  paint(canvas: HTMLCanvasElement | OffscreenCanvas, turns: number): Pen {
    const { width, height } = this.size(turns);
    canvas.width = width;
    canvas.height = height;
    const pen = canvas.getContext('2d') as Pen | null;
    if (!pen) throw new Error('this browser draws no pictures');
    const flat = this.size(0);
    pen.translate(width / 2, height / 2);
    pen.rotate((turns * Math.PI) / 2);
    pen.drawImage(this.#original, -flat.width / 2, -flat.height / 2, flat.width, flat.height);
    pen.setTransform(1, 0, 0, 1, 0, 0);
    return pen;
  }

  /** The picture as it is sent: what is black on it is nothing but black. */
  toFile({ turns, marks }: Edits): Promise<Blob> {
    const canvas = new OffscreenCanvas(1, 1);
    const pen = this.paint(canvas, turns);
    for (const mark of marks) {
      const { left, top, width, height } = pixelsOf(mark, canvas);
      pen.fillRect(left, top, width, height);
    }
    return canvas.convertToBlob({ type: 'image/jpeg', quality: 0.85 });
  }

  /** Gives back the room that it takes. */
  close(): void {
    this.#original.close();
  }
}

type Pen = CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D;

/** The size of a picture whose longest edge is no longer than the limit; it never grows. */
export function fitted(width: number, height: number): { width: number; height: number } {
  const scale = Math.min(1, longestEdge / Math.max(width, height, 1));
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) };
}
