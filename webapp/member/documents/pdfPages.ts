import { GlobalWorkerOptions, getDocument } from 'pdfjs-dist';
import worker from 'pdfjs-dist/build/pdf.worker.min.mjs?url';
import { longestEdge, Photo } from './photo.ts';

GlobalWorkerOptions.workerSrc = worker;

/**
 * The pages of a PDF, each painted when it is asked for: what is then black on a page has nothing below it, neither text
 * nor a former state of the file. Nothing in it is run, and no font is asked of another host.
 */
export async function pagesOf(file: Blob): Promise<(() => Promise<Photo>)[]> {
  const pdf = await getDocument({
    data: new Uint8Array(await file.arrayBuffer()),
    cMapUrl: '/pdf/cmaps/',
    cMapPacked: true,
    useSystemFonts: true,
    useWasm: false,
    enableXfa: false,
  }).promise;
  return Array.from({ length: pdf.numPages }, (_, index) => async () => {
    const page = await pdf.getPage(index + 1);
    const { width, height } = page.getViewport({ scale: 1 });
    const viewport = page.getViewport({ scale: longestEdge / Math.max(width, height) });
    const canvas = document.createElement('canvas');
    canvas.width = Math.round(viewport.width);
    canvas.height = Math.round(viewport.height);
    await page.render({ canvas, viewport }).promise;
    return new Photo(await createImageBitmap(canvas));
  });
}
