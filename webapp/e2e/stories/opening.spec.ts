import { accessible, expect, test } from '../fixtures.ts';
import { infoOf, textOf } from '../paper.ts';
import { alarms, atTerminal, signIn as signInAtTerminal } from '../staff/steps.ts';

const address = 'hajimete@example.jp';

test('staff make the letters of a company, and a member opens an account with the code of his, once', async ({
  page,
  browser,
  kyosai,
  staff,
}) => {
  const clerk = await atTerminal(browser);
  const heard = alarms(clerk);
  await signInAtTerminal(clerk, kyosai, staff('clerk'), '/letters/invitations');
  const table = clerk.getByRole('table', { name: '会員ページを開設していない会員' });
  await expect(table).toBeVisible();
  const everybody = await table.getByRole('row').count();
  await clerk.getByRole('textbox', { name: '事業所や会員でしぼる' }).fill('株式会社');
  await clerk
    .getByRole('button', { name: /の全員$/ })
    .first()
    .click();
  const issue = clerk.getByRole('button', { name: /人に発行する/ });
  await expect(issue).toBeEnabled();
  const guests = (await table.getByRole('row').count()) - 1;
  expect(guests + 1).toBeLessThan(everybody);
  await accessible(clerk);
  await issue.click();
  const asking = clerk.getByRole('alertdialog', { name: `開設コードの書面を ${guests} 人に発行する` });
  const answered = clerk.waitForResponse((response) => response.url().endsWith('/paper/invitations'));
  await asking.getByRole('button', { name: '発行する', exact: true }).click();
  const letters = await (await answered).body();
  await expect(clerk.getByRole('img', { name: '書面 1 頁' })).toBeVisible();
  await expect(clerk.getByText(`${guests} 頁`, { exact: true })).toBeVisible({ timeout: 60_000 });
  await accessible(clerk);
  expect(infoOf(await clerk.pdf({ preferCSSPageSize: true }))).toMatch(new RegExp(`Pages:\\s+${guests}\\n`));
  await clerk.keyboard.press('Escape');
  await clerk.getByRole('alertdialog').getByRole('button', { name: '印刷したので閉じる' }).click();
  await expect(clerk.getByText('発行する会員はいません')).toBeVisible();
  expect(heard).toEqual([]);

  const [number = '', code = ''] = codeOn(textOf(letters));
  await page.goto(`${kyosai.publicUrl}/open#${number}.${code.slice(0, -1)}${code.endsWith('2') ? '3' : '2'}`);
  await expect(page.getByLabel('会員番号')).toHaveValue(number);
  expect(new URL(page.url()).hash).toBe('');
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

/** The member's number and the code on the first page. */
function codeOn(text: string): string[] {
  return /会員番号\s+(\S+)[\s\S]*?開設コード\s+(\S+)/.exec(text)?.slice(1) ?? [];
}
