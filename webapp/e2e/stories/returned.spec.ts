import { accessible, expect, test } from '../fixtures.ts';
import { drawPhoto } from '../member/photos.ts';
import { addPhoto, answerQuestions, beginWeddingGift, daysAgo, signIn } from '../member/steps.ts';
import { atTerminal, decide, openClaim, signIn as signInAtTerminal } from '../staff/steps.ts';

const asked = '届出の日のところをお願いします。';
const unreadable = '書類の文字が読み取れませんでした。明るいところで、紙の全体が入るように撮り直してお送りください。';

test('a claim is returned with a question, and the member mends it and sends it again', async ({
  page,
  browser,
  kyosai,
  member,
  staff,
}) => {
  await signIn(page, kyosai, member);
  await beginWeddingGift(page);
  await answerQuestions(page, daysAgo(12), '垂水 つばさ');
  await addPhoto(page, await drawPhoto(page));
  await page.getByRole('button', { name: 'つぎへ' }).click();
  await page.getByRole('button', { name: 'この内容で申請する' }).click();
  await expect(page.getByRole('heading', { name: '申請を受け付けました' })).toBeVisible();

  const clerk = await atTerminal(browser);
  await signInAtTerminal(clerk, kyosai, staff('clerk'));
  await openClaim(clerk, member.memberNumber);
  await decide(clerk, 'b', '会員に確認する');
  await clerk.getByRole('checkbox', { name: /書類が読み取れない/ }).press('1');
  await clerk.getByRole('textbox', { name: '会員への文' }).fill(asked);
  await accessible(clerk);
  await clerk.keyboard.press('Control+Enter');
  await expect(clerk.getByText('会員へ確認をお願いしました')).toBeVisible();

  await page.goto(kyosai.publicUrl);
  await page.getByRole('link', { name: /確認のお願いがあります.*結婚祝金/ }).click();
  await expect(page.getByText(asked)).toBeVisible();
  await expect(page.getByText(unreadable)).toBeVisible();
  await expect(page.getByText('件の未読')).toHaveCount(0);
  await accessible(page);
  await page.getByRole('link', { name: '内容を直して回答する' }).click();
  await expect(page.getByText(asked)).toBeVisible();
  await expect(page.getByText(unreadable)).toBeVisible();
  await page.getByRole('link', { name: /変更.*証明書類/ }).click();
  await addPhoto(page, await drawPhoto(page, 1600, 1200));
  await page.getByRole('button', { name: 'つぎへ' }).click();
  await page.getByLabel('事務局への回答').fill('撮り直しました。よろしくお願いします。');
  await accessible(page);
  await page.getByRole('button', { name: 'この内容でもう一度送る' }).click();
  await expect(page.getByRole('heading', { name: '申請を受け付けました' })).toBeVisible();
  await expect(page.getByText('ご回答を受け付けました')).toBeVisible();

  await clerk.goto(kyosai.staffUrl);
  await openClaim(clerk, member.memberNumber);
  await expect(clerk.getByText('撮り直しました。よろしくお願いします。').first()).toBeVisible();
});
