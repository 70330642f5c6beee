import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test } from '../fixtures.ts';

const kept = resolve(import.meta.dirname, '../../../docs/manual/pictures');

/**
 * Takes a picture of the manual once the screen has all its content. `make pictures` puts it among the documents; in the
 * tests it only shows that the screen is still reached as the manual says. Of a list its first rows are enough: `height` leaves out what is below.
 */
export async function take(page: Page, name: string, height = 768): Promise<void> {
  await expect(page.getByRole('status', { name: '読み込んでいます' })).toHaveCount(0);
  const { width, height: whole } = page.viewportSize() ?? { width: 1366, height: 768 };
  await page.mouse.move(width - 1, whole - 1);
  const anew = Boolean(process.env.KYOSAI_TEST_PICTURES);
  const path = join(anew ? kept : test.info().outputPath(), `${name}.png`);
  const clip = { x: 0, y: 0, width, height };
  await page.screenshot({ path, clip, animations: 'disabled', caret: 'hide' });
  expect(existsSync(join(kept, `${name}.png`)), `the manual's picture ${name}: take it with make pictures`).toBe(true);
}

/** A page of a certificate, as a JPEG: enough for a reader to know where the proof stands on the screen. */
export async function drawCertificate(page: Page, title: string, lines: string[]): Promise<Buffer> {
  const bytes = await page.evaluate(
    async ([heading, ...rows]) => {
      const canvas = new OffscreenCanvas(1000, 1400);
      const pen = canvas.getContext('2d') as OffscreenCanvasRenderingContext2D;
      pen.fillStyle = '#fffdf5';
      pen.fillRect(0, 0, 1000, 1400);
      pen.fillStyle = '#222222';
      pen.font = '64px serif';
      pen.fillText(heading ?? '', 260, 240);
      pen.font = '40px serif';
      for (const [at, row] of rows.entries()) pen.fillText(row, 140, 440 + at * 110);
      const blob = await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.9 });
      return [...new Uint8Array(await blob.arrayBuffer())];
    },
    [title, ...lines],
  );
  return Buffer.from(bytes);
}
