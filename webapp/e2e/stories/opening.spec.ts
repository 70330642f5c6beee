import { accessible, expect, test } from '../fixtures.ts';
import { atTerminal, search, signIn as signInAtTerminal } from '../staff/steps.ts';

const memberNumber = '10000083';
const address = 'hajimete@example.jp';

test('staff issue a code, and the member opens an account with it once and confirms the mail address', async ({
  page,
  browser,
  kyosai,
  staff,
}) => {
  const clerk = await atTerminal(browser);
  await signInAtTerminal(clerk, kyosai, staff('clerk'));
  await search(clerk, memberNumber);
  await clerk.getByRole('row').filter({ hasText: memberNumber }).click();
  await clerk.getByRole('button', { name: '開設コードを発行する' }).click();
  await clerk.getByRole('alertdialog').getByRole('button', { name: '発行する', exact: true }).click();
  const slip = clerk.getByRole('alertdialog', { name: '開設コードを発行しました' });
  const code = ((await slip.locator('dd').nth(1).textContent()) ?? '').trim();

  await page.goto(`${kyosai.publicUrl}/`);
  await page.getByRole('link', { name: 'はじめて使う' }).click();
  await page.getByLabel('会員番号').fill(memberNumber);
  await page.getByLabel('開設コード').fill(`${code.slice(0, -1)}${code.endsWith('2') ? '3' : '2'}`);
  await page.getByLabel('サインインID').fill('hajimete.no.kata');
  await page.getByLabel('パスワード', { exact: true }).fill('password');
  await page.getByLabel('メールアドレス').fill(address);
  await page.getByRole('button', { name: 'アカウントを開設する' }).click();
  await expect(page.getByRole('alert')).toBeFocused();
  await accessible(page);

  await page.getByLabel('開設コード').fill(code.toLowerCase());
  await page.getByLabel('パスワード', { exact: true }).fill('rokko no yama kara umi wo miru');
  await page.getByRole('button', { name: 'アカウントを開設する' }).click();
  await expect(page.getByText('メールアドレスの確認がまだです')).toBeVisible();
  await accessible(page);

  const link = /http\S+confirm#\S+/.exec((await kyosai.mail(address, '')).Body)?.[0] ?? '';
  await page.goto(link);
  await page.getByRole('button', { name: 'このメールアドレスを使う' }).click();
  await expect(page.getByRole('heading', { name: '確認できました' })).toBeVisible();
  await page.getByRole('link', { name: '会員ページへ' }).click();
  await expect(page.getByRole('heading', { name: '申請できる給付' })).toBeVisible();
  await expect(page.getByText('メールアドレスの確認がまだです')).toHaveCount(0);
});
