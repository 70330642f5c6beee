import { GlobalWorkerOptions, getDocument } from 'pdfjs-dist';
import worker from 'pdfjs-dist/build/pdf.worker.min.mjs?url';
import type { Drawing } from './sheets.ts';

GlobalWorkerOptions.workerSrc = worker;

/** Nothing in a PDF is run, and no font is asked of another host. */
const safely = { cMapUrl: '/pdf/cmaps/', cMapPacked: true, useSystemFonts: true, useWasm: false, enableXfa: false };

/** Opens a PDF from its bytes; the answer gives its pages. */
export async function openPdf(bytes: ArrayBuffer): Promise<(page: number) => Promise<Drawing>> {
  const pdf = await getDocument({ ...safely, data: new Uint8Array(bytes) }).promise;
  return async (number) => {
    const page = await pdf.getPage(number);
    const { width, height } = page.getViewport({ scale: 1 });
    return {
      width,
      height,
      paint(canvas, scale, turn) {
        const viewport = page.getViewport({ scale, rotation: (page.rotate + turn) % 360 });
        canvas.width = Math.round(viewport.width);
        canvas.height = Math.round(viewport.height);
        const task = page.render({ canvas, viewport });
        task.promise.catch((error: Error) => {
          if (error.name !== 'RenderingCancelledException') throw error;
        });
        return () => task.cancel();
      },
    };
  };
}

/** The pages of a PDF as pictures, one after the other; so many dots to each of its points. */
export async function* picturesOf(bytes: ArrayBuffer, scale: number): AsyncGenerator<Blob, void, void> {
  const loading = getDocument({ ...safely, data: new Uint8Array(bytes) });
  try {
    const pdf = await loading.promise;
    for (let number = 1; number <= pdf.numPages; number += 1) {
      const page = await pdf.getPage(number);
      const viewport = page.getViewport({ scale });
      const canvas = document.createElement('canvas');
      canvas.width = Math.round(viewport.width);
      canvas.height = Math.round(viewport.height);
      await page.render({ canvas, viewport }).promise;
      page.cleanup();
      yield await pictureOf(canvas);
    }
  } finally {
    await loading.destroy();
  }
}

function pictureOf(canvas: HTMLCanvasElement): Promise<Blob> {
  return new Promise((resolve, reject) =>
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('no picture of a page'))), 'image/png'),
  );
}
