import { infected } from '../clamd.ts';
import { accessible, expect, test } from '../fixtures.ts';
import { drawPhoto, pdfWith } from '../member/photos.ts';
import { addPhoto, answerQuestions, beginWeddingGift, daysAgo, signIn } from '../member/steps.ts';
import { atTerminal, signIn as signInAtTerminal } from '../staff/steps.ts';

test('a proof with a virus is destroyed, the member is told and sends another, and staff see what it was', async ({
  page,
  browser,
  kyosai,
  member,
  staff,
}) => {
  await signIn(page, kyosai, member);
  await beginWeddingGift(page);
  await answerQuestions(page, daysAgo(9), '長田 みなと');
  const file = { name: '証明書.pdf', mimeType: 'application/pdf', buffer: pdfWith(infected) };
  await page.getByLabel('写真・PDFを選ぶ').setInputFiles(file);
  await expect(page.getByText('ウイルスが見つかった書類があります')).toBeVisible();
  await expect(page.getByRole('button', { name: '1をはずす' })).toBeVisible();
  await accessible(page);
  await page.getByRole('button', { name: 'つぎへ' }).click();
  await expect(page.getByRole('alert')).toContainText('1つ以上付けてください');
  await addPhoto(page, await drawPhoto(page));
  await expect(page.getByRole('img', { name: '証明書類 2' })).toBeVisible();
  await page.getByRole('button', { name: 'つぎへ' }).click();
  await page.getByRole('button', { name: 'この内容で申請する' }).click();
  await expect(page.getByRole('heading', { name: '申請を受け付けました' })).toBeVisible();

  const clerk = await atTerminal(browser);
  await signInAtTerminal(clerk, kyosai, staff('clerk'));
  await clerk.getByRole('row').filter({ hasText: member.memberNumber }).click();
  await expect(clerk.getByText('ウイルスが見つかったため、消去しました')).toBeVisible();
  await expect(clerk.getByText('書類 1 / 2')).toBeVisible();
  await accessible(clerk);
  await clerk.keyboard.press('}');
  await expect(clerk.getByText('書類 2 / 2')).toBeVisible();
  await expect(clerk.getByRole('img', { name: '証拠書類 2 頁' })).toBeVisible();
  await clerk.keyboard.press('{');
  await expect(clerk.getByText('ウイルスが見つかったため、消去しました')).toBeVisible();
});
