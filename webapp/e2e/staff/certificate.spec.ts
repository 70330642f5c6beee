import type { Locator, Page } from '@playwright/test';
import { applyFor } from '../api.ts';
import { accessible, expect, test } from '../fixtures.ts';
import { daysAgo } from '../member/steps.ts';
import { focused } from './steps.ts';

/** Goes on with Tab until something has the focus, as somebody does who has no mouse. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  await expect(target).toBeVisible();
  for (let presses = 0; presses < 40; presses += 1) {
    if (await target.evaluate((one) => one === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error('Tab does not come there');
}

/** Signs the company's officer in by keys. */
async function signInByKeys(page: Page, signInId: string, password: string): Promise<void> {
  await tabTo(page, page.getByLabel('サインインID'));
  await page.keyboard.type(signInId);
  await tabTo(page, page.getByLabel('パスワード', { exact: true }));
  await page.keyboard.type(password);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'ご確認のお願い', level: 1 })).toBeVisible();
}

test('an officer at the office answers with keys alone: a mistake, other days, a look at the answer, and sends it', async ({
  page,
  kyosai,
}) => {
  const { colleague, officer } = kyosai;
  await applyFor(kyosai, colleague, '傷病見舞金', { absentFrom: daysAgo(120), absentUntil: daysAgo(100) });
  await page.goto(kyosai.publicUrl);
  await signInByKeys(page, officer.signInId, officer.password);
  await tabTo(page, page.getByRole('link', { name: /^確認する/ }).first());
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'お勤めを休まれた期間のご確認' })).toBeFocused();

  const look = page.getByRole('button', { name: '回答の内容を確かめる' });
  await tabTo(page, look);
  await page.keyboard.press('Enter');
  const wrong = page.getByRole('alert').getByRole('link');
  await focused(page.getByRole('alert'));
  await tabTo(page, wrong);
  await page.keyboard.press('Enter');
  const asIs = page.getByRole('radio', { name: /^このとおりです/ });
  await expect(asIs).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('radio', { name: /^日付が違います/ })).toBeChecked();
  const first = await page.getByLabel('お休みの最初の日').inputValue();
  await tabTo(page, page.getByLabel('お休みの最後の日'));
  await page.keyboard.press('Control+A');
  await page.keyboard.type(first);
  await tabTo(page, page.getByLabel('説明'));
  await page.keyboard.type('休んだのは一日だけでした');
  await accessible(page);

  await tabTo(page, look);
  await page.keyboard.press('Enter');
  const asking = page.getByRole('alertdialog', { name: 'この内容で回答します' });
  await focused(asking);
  await page.keyboard.press('Escape');
  await expect(look).toBeFocused();
  await page.keyboard.press('Enter');
  const send = asking.getByRole('button', { name: 'この内容で回答する' });
  await expect(send).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByText('回答を受け付けました')).toBeVisible();
  await expect(page.getByRole('heading', { name: 'ご確認のお願い', level: 1 })).toBeFocused();
  await expect(page.getByRole('table', { name: 'これまでの回答' })).toContainText('日付を訂正');
  await tabTo(page, page.getByRole('link', { name: '登録内容' }));
  await page.keyboard.press('Enter');
  await tabTo(page, page.getByRole('button', { name: 'サインアウト' }));
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('サインインID')).toBeVisible();
});
