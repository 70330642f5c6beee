import { daysAgo } from '../days.ts';
import { accessible, expect, test } from '../fixtures.ts';
import { alarms, focused, moveTo, signIn } from './steps.ts';

/** Tomorrow in Japan, as `2026/04/01`. */
const tomorrow = () => daysAgo(-1).replaceAll('-', '/');

test('an examiner drafts a rule, compares and tries it; an approver puts it in force from tomorrow', async ({
  page,
  browser,
  kyosai,
  staff,
}) => {
  const heard = alarms(page);
  await signIn(page, kyosai, staff('clerk'), '/rules');
  await moveTo(page, '講座受講助成');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: '講座受講助成の規程' })).toBeVisible();
  await expect(page.getByText('今の規程', { exact: true })).toBeVisible();
  await accessible(page);

  await page.keyboard.press('n');
  await expect(page.getByLabel('いつから')).toBeFocused();
  const amount = page.getByLabel('金額（円）');
  await expect(amount).toHaveValue('5000');
  await amount.fill('0');
  await amount.press('Enter');
  await expect(page.getByRole('alert').getByText('金額は1円から')).toBeVisible();
  await amount.fill('７，０００');
  await page.getByLabel('変える理由').fill('受講料が上がったため');
  await accessible(page);
  await page.getByRole('button', { name: '案を保存する' }).press('Enter');

  await expect(page.getByText('支払い5,000円以上 7,000円')).toBeVisible();
  await expect(page.getByText('支払い5,000円以上 5,000円')).toBeVisible();
  await page.locator('main').focus();
  await page.keyboard.press('t');
  await expect(page.getByText('結果が変わる申請')).toBeVisible();
  await accessible(page);
  await page.keyboard.press('p');
  const proposing = page.getByRole('alertdialog', { name: '提案する' });
  await focused(proposing);
  await page.keyboard.press('Enter');
  await expect(page.getByText('承認待ち')).toBeVisible();
  await expect(page.getByText('ご自身がたずさわった案です')).toBeVisible();
  const draft = page.url();
  expect(heard).toEqual([]);

  const terminal = await (await browser.newContext({ viewport: { width: 1366, height: 768 } })).newPage();
  await signIn(terminal, kyosai, staff('approver'), new URL(draft).pathname);
  await expect(terminal.getByText('変える理由：受講料が上がったため')).toBeVisible();
  await terminal.locator('main').focus();
  await terminal.keyboard.press('a');
  const approving = terminal.getByRole('alertdialog', { name: '承認する' });
  await expect(approving).toContainText(`講座受講助成、${tomorrow()} からの規程`);
  await focused(approving);
  await terminal.keyboard.press('Enter');
  await expect(terminal.getByText('承認しました')).toBeVisible();
  await terminal.locator('main').focus();
  await terminal.keyboard.press('Escape');
  await expect(terminal.getByRole('heading', { name: `${tomorrow()} から（第2版）` })).toBeVisible();
  await expect(terminal.getByRole('heading', { name: /第1版.*今の規程/ })).toBeVisible();
});
