/** The longest edge of a photo that is sent: a page of A4 stays readable at it. */
export const longestEdge = 2400;

/** A photo while it is looked at: upright, made smaller, turned and blacked out; nothing but its pixels is kept. */
export class Photo {
  readonly picture: OffscreenCanvas;
  readonly #original: ImageBitmap;

  private constructor(original: ImageBitmap) {
    this.#original = original;
    const { width, height } = fitted(original.width, original.height);
    this.picture = new OffscreenCanvas(width, height);
    this.reset();
  }

  /** Reads a photo in any form that the browser knows; its own mark of what is up is followed. */
  static async read(file: Blob): Promise<Photo> {
    return new Photo(await createImageBitmap(file, { imageOrientation: 'from-image' }));
  }

  /** Takes back every turn and every black mark. */
  reset(): void {
    const { width, height } = fitted(this.#original.width, this.#original.height);
    this.picture.width = width;
    this.picture.height = height;
    this.#pen().drawImage(this.#original, 0, 0, width, height);
  }

  /** Turns a quarter to the right, with the marks made so far. */
  turn(): void {
    const before = this.picture.transferToImageBitmap();
    this.picture.width = before.height;
    this.picture.height = before.width;
    const pen = this.#pen();
    pen.translate(before.height, 0);
    pen.rotate(Math.PI / 2);
    pen.drawImage(before, 0, 0);
    pen.setTransform(1, 0, 0, 1, 0, 0);
  }

  /** Makes a part unreadable for good; its corners are shares of width and height, from 0 to 1. */
  blackOut(from: Corner, to: Corner): void {
    const { width, height } = this.picture;
    this.#pen().fillRect(from.x * width, from.y * height, (to.x - from.x) * width, (to.y - from.y) * height);
  }

  /** The photo as it is sent. */
  toFile(): Promise<Blob> {
    return this.picture.convertToBlob({ type: 'image/jpeg', quality: 0.85 });
  }

  #pen(): OffscreenCanvasRenderingContext2D {
    const pen = this.picture.getContext('2d');
    if (!pen) throw new Error('this browser draws no pictures');
    return pen;
  }
}

/** A corner of a black mark, as shares of the picture's width and height. */
export interface Corner {
  x: number;
  y: number;
}

/** The size of a picture whose longest edge is no longer than the limit; it never grows. */
export function fitted(width: number, height: number): { width: number; height: number } {
  const scale = Math.min(1, longestEdge / Math.max(width, height, 1));
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) };
}
