import { accessible, expect, test } from '../fixtures.ts';
import { signIn, signInByForm } from './steps.ts';

test('a member signs in, sees the card and the details on file, and signs out', async ({ page, kyosai, member }) => {
  await signInByForm(page, kyosai, member);
  await expect(page.getByRole('heading', { level: 1 })).toContainText(`${member.name} 様`);
  await expect(page.getByRole('img', { name: '会員証のQRコード' })).toBeVisible();
  await accessible(page);
  await page.getByRole('link', { name: '登録内容' }).click();
  await expect(page.getByText(member.memberNumber).first()).toBeVisible();
  await accessible(page);
  await page.getByRole('button', { name: 'サインアウト' }).click();
  await expect(page.getByRole('heading', { name: '会員ページにサインイン' })).toBeVisible();
  await page.goto(`${kyosai.publicUrl}/me`);
  await expect(page.getByText(member.memberNumber)).toHaveCount(0);
});

test('a wrong id and a wrong password get the same answer', async ({ page, kyosai, member }) => {
  const answers: string[] = [];
  for (const [id, password] of [
    [member.signInId, 'wrong words here'],
    ['nobody.at.all', member.password],
  ] as const) {
    await page.goto(kyosai.publicUrl);
    await page.getByLabel('サインインID').fill(id);
    await page.getByLabel('パスワード', { exact: true }).fill(password);
    await page.getByRole('button', { name: 'サインイン', exact: true }).click();
    answers.push((await page.getByRole('alert').textContent()) ?? '');
    await accessible(page);
  }
  expect(answers[0]).toBe(answers[1]);
});

test('a forgotten password is set anew through the link in a mail, once', async ({ page, kyosai, member }) => {
  await signIn(page, kyosai, member, '/me/email');
  const box = page.getByLabel('メールアドレス');
  await expect(box).toHaveValue(/@/);
  const address = await box.inputValue();
  await page.goto(`${kyosai.publicUrl}/me`);
  await page.getByRole('button', { name: 'サインアウト' }).click();
  await page.getByRole('link', { name: 'パスワードをお忘れの方' }).click();
  await accessible(page);
  await page.getByLabel('サインインID').fill(member.signInId);
  await page.getByRole('button', { name: '再設定のメールを送る' }).click();
  await expect(page.getByRole('heading', { name: 'メールをご確認ください' })).toBeVisible();
  const link = /http\S+reset#\S+/.exec((await kyosai.mail(address, 'パスワード')).Body)?.[0] ?? '';
  const fresh = 'sumaura koen no sakura 7';
  for (const outcome of ['パスワードを変更しました', 'alert']) {
    await page.goto('about:blank');
    await page.goto(link);
    await page.getByLabel('新しいパスワード', { exact: true }).fill(fresh);
    await accessible(page);
    await page.getByRole('button', { name: 'このパスワードにする' }).click();
    if (outcome === 'alert') await expect(page.getByRole('alert')).toBeVisible();
    else await expect(page.getByRole('heading', { name: outcome })).toBeVisible();
  }
  await signInByForm(page, kyosai, { ...member, password: fresh });
});
