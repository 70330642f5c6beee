import { accessible, expect, test } from '../fixtures.ts';
import { endSession } from '../session.ts';
import { asTakenUpright, drawPhoto, sizeOf, watchUploads } from './photos.ts';
import { addPhoto, answerQuestions, beginWeddingGift, daysAgo, signIn } from './steps.ts';

test('a member applies for a wedding gift and sees what comes next', async ({ page, kyosai, member }) => {
  await signIn(page, kyosai, member);
  await beginWeddingGift(page);
  await accessible(page);
  await answerQuestions(page, daysAgo(10), '神戸 花子');
  await addPhoto(page, await drawPhoto(page));
  await accessible(page);
  await page.getByRole('button', { name: 'つぎへ' }).click();
  await expect(page.getByText(/お申し込みいただけます。\s*結婚祝金 20,000円/)).toBeVisible();
  await accessible(page);
  await page.getByRole('button', { name: 'この内容で申請する' }).click();
  await expect(page.getByRole('heading', { name: '申請を受け付けました', level: 1 })).toBeVisible();
  await accessible(page);
  await page.getByRole('link', { name: '申請の内容を見る' }).click();
  await expect(page.getByText('審査中').first()).toBeVisible();
  await expect(page.getByText('神戸 花子')).toBeVisible();
});

test('a draft is kept on the server, and back loses nothing', async ({ page, kyosai, member }) => {
  await signIn(page, kyosai, member);
  await beginWeddingGift(page);
  await page.getByLabel('婚姻の届出をした日').fill(daysAgo(20));
  await page.getByRole('button', { name: 'つぎへ' }).click();
  await page.getByRole('textbox', { name: /のお名前/ }).fill('北野 一郎');
  await page.getByRole('link', { name: 'もどる' }).click();
  await expect(page.getByLabel('婚姻の届出をした日')).toHaveValue(daysAgo(20));
  await page.getByRole('button', { name: 'つぎへ' }).click();
  await expect(page.getByRole('textbox', { name: /のお名前/ })).toHaveValue('北野 一郎');
  await page.getByRole('button', { name: 'つぎへ' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('証明書類');
  await page.goto(`${kyosai.publicUrl}/claims`);
  await page.getByRole('link', { name: /結婚祝金.*下書き/ }).click();
  await page.getByRole('link', { name: '続きを入力する' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('証明書類');
});

test('a session that ended asks to sign in again and loses nothing', async ({ page, kyosai, member }) => {
  await signIn(page, kyosai, member);
  await beginWeddingGift(page);
  await page.getByLabel('婚姻の届出をした日').fill(daysAgo(5));
  await endSession(page);
  await page.getByRole('button', { name: 'つぎへ' }).click();
  const dialog = page.getByRole('dialog', { name: 'もう一度サインインをお願いします' });
  await expect(dialog).toBeVisible();
  await accessible(page);
  await dialog.getByLabel('サインインID').fill(member.signInId);
  await dialog.getByLabel('パスワード', { exact: true }).fill(member.password);
  await dialog.getByRole('button', { name: 'サインインして続ける' }).click();
  await expect(page.getByRole('textbox', { name: /のお名前/ })).toBeVisible();
  await page.getByRole('link', { name: 'もどる' }).click();
  await expect(page.getByLabel('婚姻の届出をした日')).toHaveValue(daysAgo(5));
});

test('a broken line loses nothing, and a photo is sent once it is back', async ({ page, kyosai, member, context }) => {
  await signIn(page, kyosai, member);
  await beginWeddingGift(page);
  await page.getByLabel('婚姻の届出をした日').fill(daysAgo(5));
  await context.setOffline(true);
  await page.getByRole('button', { name: 'つぎへ' }).click();
  await expect(page.getByRole('alert')).toContainText('入力した内容は残っています');
  await context.setOffline(false);
  await page.getByRole('button', { name: 'つぎへ' }).click();
  await page.getByRole('textbox', { name: /のお名前/ }).fill('須磨 海斗');
  await page.getByRole('button', { name: 'つぎへ' }).click();
  const photo = await drawPhoto(page);
  await context.setOffline(true);
  await page.getByLabel('写真・PDFを選ぶ').setInputFiles({ name: 'a.jpg', mimeType: 'image/jpeg', buffer: photo });
  await page.getByRole('button', { name: 'この写真を使う' }).click();
  await expect(page.getByText('通信がとぎれて送れませんでした')).toBeVisible();
  await context.setOffline(false);
  await expect(page.getByRole('button', { name: /をはずす/ })).toHaveCount(1);
});

test('a photo is sent upright, smaller, and without what the phone wrote into it', async ({ page, kyosai, member }) => {
  await signIn(page, kyosai, member);
  await beginWeddingGift(page);
  await answerQuestions(page, daysAgo(10), '灘 さくら');
  const lying = asTakenUpright(await drawPhoto(page, 4000, 3000));
  const sentFile = await watchUploads(page);
  await addPhoto(page, lying);
  const sent = await sentFile();
  expect(sizeOf(sent)).toEqual({ width: 1800, height: 2400 });
  expect(sent.includes('Exif')).toBe(false);
  expect(sent.length).toBeLessThan(lying.length);
});

test('what is wrong is said at the top and at its field, and how to mend it', async ({ page, kyosai, member }) => {
  await signIn(page, kyosai, member);
  await beginWeddingGift(page);
  const box = page.getByLabel('婚姻の届出をした日');
  await box.fill('S64.1.8');
  await page.getByRole('button', { name: 'つぎへ' }).click();
  await expect(page.getByRole('alert')).toBeFocused();
  await expect(box).toHaveAccessibleDescription(/元号か年をご確認ください/);
  await page.getByRole('alert').getByRole('link').click();
  await expect(box).toBeFocused();
  await box.fill('R8.4.1');
  await expect(page.getByText('＝ 2026年4月1日')).toBeVisible();
  await accessible(page);
});

test('a member withdraws a claim that was sent, and throws a draft away', async ({ page, kyosai, member }) => {
  await signIn(page, kyosai, member);
  await beginWeddingGift(page);
  await answerQuestions(page, daysAgo(10), '兵庫 港');
  await addPhoto(page, await drawPhoto(page));
  await page.getByRole('button', { name: 'つぎへ' }).click();
  await page.getByRole('button', { name: 'この内容で申請する' }).click();
  await page.getByRole('link', { name: '申請の内容を見る' }).click();
  await page.getByRole('button', { name: '申請を取り下げる' }).click();
  await accessible(page);
  await page.getByRole('alertdialog').getByRole('button', { name: '取り下げる', exact: true }).click();
  await expect(page.getByText('取下げ').first()).toBeVisible();
  await page.goto(kyosai.publicUrl);
  await beginWeddingGift(page);
  await page.getByRole('link', { name: '下書きを残して、あとで続ける' }).click();
  await page.getByRole('button', { name: '下書きを削除する' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: '削除する', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'わたしの申請', level: 1 })).toBeVisible();
  await expect(page.getByRole('link', { name: /下書き/ })).toHaveCount(0);
});
