import { createHash } from 'node:crypto';
import { accessible, expect, test } from '../fixtures.ts';
import { pdfWith } from '../member/photos.ts';
import { answerQuestions, beginWeddingGift, daysAgo, signIn } from '../member/steps.ts';

test('a proof that breaks off in a tunnel goes on from where it stopped, also in a page loaded anew, and arrives whole', async ({
  page,
  kyosai,
  member,
}) => {
  await signIn(page, kyosai, member);
  await beginWeddingGift(page);
  await answerQuestions(page, daysAgo(9), '長田 みなと');
  const file = pdfWith('0 0 1 rg 20 140 160 12 re f '.repeat(60_000));
  const begins: number[] = [];
  let line: 'before' | 'in' | 'behind' = 'before';
  await page.route('**/documents/uploads/*', async (route) => {
    const request = route.request();
    const { 'upload-offset': at } = request.headers();
    if (line === 'before' && at === '524288') line = 'in';
    if (line === 'in') return route.abort('connectionreset');
    if (request.method() === 'PATCH') begins.push(Number(at));
    return route.continue();
  });
  await page
    .getByLabel('写真・PDFを選ぶ')
    .setInputFiles({ name: '証明書.pdf', mimeType: 'application/pdf', buffer: file });
  await expect(page.getByText(/通信がとぎれました。3\d%まで届いています/)).toBeVisible();
  await accessible(page);
  const kept = () =>
    page.evaluate(async () => {
      const shelf = await caches.open('uploads');
      const files = await Promise.all((await shelf.keys()).map((place) => shelf.match(place)));
      return Promise.all(files.map(async (one) => (await one?.text()) ?? ''));
    });
  await expect.poll(async () => (await kept()).length).toBe(1);
  expect((await kept())[0]).not.toContain('20 140 160');
  const here = page.url();
  await page.goto('about:blank'); // the page that was in the tunnel tries no more
  line = 'behind';
  await page.goto(here);
  await expect(page.getByRole('button', { name: '1をはずす' })).toBeVisible();
  expect(begins).toEqual([0, 524_288, 1_048_576, 1_572_864]);

  const link = page.getByRole('link', { name: /証明書類 1/ });
  const stored = await page.request.get(new URL((await link.getAttribute('href')) ?? '', page.url()).href);
  const hash = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');
  expect(hash(await stored.body())).toBe(hash(file));
  expect(await kept()).toEqual([]);
});
