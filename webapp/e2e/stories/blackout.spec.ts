import type { Page } from '@playwright/test';
import { accessible, expect, test } from '../fixtures.ts';
import { drawPhoto, pdfWith } from '../member/photos.ts';
import { answerQuestions, beginWeddingGift, daysAgo, signIn } from '../member/steps.ts';

/** How bright a stored picture is, from 0 to 255, within a part of it; corners are shares of its width and height. */
function brightness(page: Page, href: string, [left, top, right, bottom]: [number, number, number, number]) {
  return page.evaluate(
    async ([address, l, t, r, b]) => {
      const image = await createImageBitmap(await (await fetch(address)).blob());
      const { width, height } = image;
      const pen = new OffscreenCanvas(width, height).getContext('2d') as OffscreenCanvasRenderingContext2D;
      pen.drawImage(image, 0, 0);
      const { data } = pen.getImageData(l * width, t * height, (r - l) * width, (b - t) * height);
      const colours = data.filter((_, index) => index % 4 !== 3);
      return { least: colours.reduce((x, y) => Math.min(x, y)), most: colours.reduce((x, y) => Math.max(x, y)) };
    },
    [href, left, top, right, bottom] as const,
  );
}

async function stored(page: Page, number: number): Promise<string> {
  const link = page.getByRole('link', { name: new RegExp(`証明書類 ${number}`) });
  await expect(link).toBeVisible();
  return (await link.getAttribute('href')) ?? '';
}

test('what is black on a photo or on a page of a PDF is gone for good, and the keyboard is enough to make it so', async ({
  page,
  kyosai,
  member,
}) => {
  await signIn(page, kyosai, member);
  await beginWeddingGift(page);
  await answerQuestions(page, daysAgo(9), '長田 みなと');
  const photo = { name: '証明書.jpg', mimeType: 'image/jpeg', buffer: await drawPhoto(page) };
  await page.getByLabel('写真・PDFを選ぶ').setInputFiles(photo);
  const add = page.getByRole('button', { name: '黒ぬりを加える' });
  await add.press('Enter');
  const mark = page.getByRole('button', { name: /^黒ぬり1：/ });
  await expect(mark).toBeFocused();
  await expect(mark).toHaveAccessibleName('黒ぬり1：左から35%、上から45%、幅30%、高さ10%');
  await mark.press('ArrowLeft');
  await mark.press('Shift+ArrowDown');
  await expect(mark).toHaveAccessibleName('黒ぬり1：左から34%、上から45%、幅30%、高さ11%');
  await expect(page.getByRole('status').filter({ hasText: '左から34%' })).toHaveCount(1);
  await mark.press('Delete');
  await expect(mark).toHaveCount(0);
  await expect(add).toBeFocused();
  await page.getByRole('button', { name: 'ひとつもどす' }).press('Enter');
  await expect(mark).toHaveCount(1);
  await page.getByRole('button', { name: '拡大' }).press('Enter');
  await accessible(page);
  await page.getByRole('button', { name: 'この写真を使う' }).click();
  const picture = await stored(page, 1);
  expect((await brightness(page, picture, [0.36, 0.47, 0.62, 0.54])).most).toBeLessThan(24);
  expect((await brightness(page, picture, [0.7, 0.47, 0.95, 0.54])).least).toBeGreaterThan(200);

  const line = { name: '証明書.pdf', mimeType: 'application/pdf', buffer: pdfWith('0 0 1 rg 20 126 160 28 re f') };
  await page.getByLabel('PDFの一部を黒くぬって送る').setInputFiles(line);
  await expect(page.getByRole('heading', { name: 'PDFの確認' })).toBeVisible();
  await add.press('Enter');
  await accessible(page);
  await page.getByRole('button', { name: 'このページを使う' }).click();
  const sent = await stored(page, 2);
  expect((await page.request.get(new URL(sent, page.url()).href)).headers()['content-type']).toBe('image/jpeg');
  expect((await brightness(page, sent, [0.36, 0.46, 0.64, 0.54])).most).toBeLessThan(24);
  expect((await brightness(page, sent, [0.15, 0.47, 0.3, 0.53])).most).toBeGreaterThan(200); // the blue line beside it
});
