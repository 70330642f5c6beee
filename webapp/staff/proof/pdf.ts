import { GlobalWorkerOptions, getDocument } from 'pdfjs-dist';
import worker from 'pdfjs-dist/build/pdf.worker.min.mjs?url';
import type { Drawing } from './drawing.ts';

GlobalWorkerOptions.workerSrc = worker;

/** Opens a PDF from its bytes; the answer gives its pages. Nothing in it is run, and no font is asked of another host. */
export async function openPdf(bytes: ArrayBuffer): Promise<(page: number) => Promise<Drawing>> {
  const pdf = await getDocument({
    data: new Uint8Array(bytes),
    cMapUrl: '/pdf/cmaps/',
    cMapPacked: true,
    useSystemFonts: true,
    useWasm: false,
    enableXfa: false,
  }).promise;
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
