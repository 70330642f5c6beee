import { connection } from '../shell/connection.ts';
import type { Drawing, Sheet } from './sheets.ts';

/** Fetches the pages of proofs. They live in memory alone, and only as long as the claim is open. */
export class Proofs {
  #opened = new Map<string, Promise<(page: number) => Promise<Drawing>>>();

  /** Gives the page as a drawing; a document is fetched once. */
  async drawing({ document, mediaType, page }: Pick<Sheet, 'document' | 'mediaType' | 'page'>): Promise<Drawing> {
    const opened = this.#opened.get(document) ?? open(document, mediaType);
    this.#opened.set(document, opened);
    try {
      return await (await opened)(page);
    } catch (error) {
      this.#opened.delete(document);
      throw error;
    }
  }
}

async function open(document: string, mediaType: string) {
  const response = await connection.fetch(`/documents/${document}`, { cache: 'no-store' });
  if (!response.ok) throw new Error(`document ${document}: status ${response.status}`);
  if (mediaType === 'application/pdf') {
    const { openPdf } = await import('./pdf.ts');
    return openPdf(await response.arrayBuffer());
  }
  const drawing = imageDrawing(await createImageBitmap(await response.blob()));
  return async () => drawing;
}

function imageDrawing(image: ImageBitmap): Drawing {
  const { width, height } = image;
  return {
    width,
    height,
    paint(canvas, scale, turn) {
      const sharp = Math.min(1, scale);
      const upright = turn % 180 === 0;
      canvas.width = Math.round((upright ? width : height) * sharp);
      canvas.height = Math.round((upright ? height : width) * sharp);
      const brush = canvas.getContext('2d');
      if (!brush) return () => {};
      brush.imageSmoothingQuality = 'high';
      brush.translate(canvas.width / 2, canvas.height / 2);
      brush.rotate((turn * Math.PI) / 180);
      brush.drawImage(image, (-width * sharp) / 2, (-height * sharp) / 2, width * sharp, height * sharp);
      return () => {};
    },
  };
}
