import type { Page } from '@playwright/test';

/** Draws a photo in the browser: a paper with lines, as JPEG. */
export async function drawPhoto(page: Page, width = 1200, height = 1600): Promise<Buffer> {
  const bytes = await page.evaluate(
    async ([wide, high]) => {
      const canvas = new OffscreenCanvas(wide, high);
      const pen = canvas.getContext('2d') as OffscreenCanvasRenderingContext2D;
      pen.fillStyle = '#fffbe8';
      pen.fillRect(0, 0, wide, high);
      pen.fillStyle = '#333333';
      for (let line = 1; line < 12; line += 1) pen.fillRect(wide / 8, (high / 12) * line, wide / 2, 8);
      const blob = await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.9 });
      return [...new Uint8Array(await blob.arrayBuffer())];
    },
    [width, height] as const,
  );
  return Buffer.from(bytes);
}

/** The same photo as a phone held upright writes it: lying, with a mark that says how to turn it, and where it was taken. */
export function asTakenUpright(jpeg: Buffer): Buffer {
  const tiff = Buffer.from('4d4d002a00000008000101120003000000010006000000000000', 'hex');
  const body = Buffer.concat([Buffer.from('Exif\0\0'), tiff]);
  const head = Buffer.from([0xff, 0xe1, 0, 0]);
  head.writeUInt16BE(body.length + 2, 2);
  return Buffer.concat([jpeg.subarray(0, 2), head, body, jpeg.subarray(2)]);
}

/** Width and height as a JPEG's frame says them. */
export function sizeOf(jpeg: Buffer): { width: number; height: number } {
  for (let at = 2; at < jpeg.length; ) {
    const marker = jpeg[at + 1] ?? 0;
    if (marker === 0xc0 || marker === 0xc2)
      return { height: jpeg.readUInt16BE(at + 5), width: jpeg.readUInt16BE(at + 7) };
    at += 2 + jpeg.readUInt16BE(at + 2);
  }
  throw new Error('no frame in this JPEG');
}

/** Keeps the body of every file that the page sends from now on; Playwright does not see it in a request. */
export async function watchUploads(page: Page): Promise<() => Promise<Buffer>> {
  await page.evaluate(() => {
    const send = XMLHttpRequest.prototype.send;
    XMLHttpRequest.prototype.send = function (body) {
      if (body instanceof Blob) Object.assign(window, { sentFile: body });
      return send.call(this, body);
    };
  });
  return async () => {
    const bytes = await page.evaluate(async () => {
      const { sentFile } = window as unknown as { sentFile: Blob };
      return [...new Uint8Array(await sentFile.arrayBuffer())];
    });
    return Buffer.from(bytes);
  };
}

/** A PDF of one page whose content is the text: what is to be drawn, or to be found in it. */
export function pdfWith(text: string): Buffer {
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Count 1 /Kids [3 0 R] >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 280] /Resources << >> /Contents 4 0 R >>',
    `<< /Length ${text.length} >>\nstream\n${text}\nendstream`,
  ];
  let file = '%PDF-1.7\n';
  const starts = objects.map((object, index) => {
    const start = file.length;
    file += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(start).padStart(10, '0')} 00000 n \n`;
  });
  const table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${starts.join('')}`;
  const trailer = `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${file.length}\n%%EOF\n`;
  return Buffer.from(file + table + trailer, 'latin1');
}
