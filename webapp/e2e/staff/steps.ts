import type { Browser, Page } from '@playwright/test';
import { expect } from '../fixtures.ts';
import type { Kyosai, Member, Staff } from '../kyosai.ts';
import { drawPhoto } from '../member/photos.ts';
import * as phone from '../member/steps.ts';

/** Signs in at the identity provider's page, from wherever it was opened. */
export async function enterAtProvider(page: Page, staff: Staff): Promise<void> {
  await page.getByLabel('職員ID').fill(staff.signInId);
  await page.getByLabel('パスワード').fill(staff.password);
  await page.getByRole('button', { name: 'サインイン' }).click();
}

/** Opens an address of the staff app and signs in there. */
export async function signIn(page: Page, kyosai: Kyosai, staff: Staff, path = '/'): Promise<void> {
  await page.goto(kyosai.staffUrl + path);
  await page.getByRole('link', { name: /サインインする|Sign in/ }).click();
  await enterAtProvider(page, staff);
  await expect(page.getByRole('button', { name: /サインアウト|Sign out/ })).toBeVisible();
}

/** A member applies on a phone for a wedding gift, with a photo of the proof. */
export async function applyForWedding(browser: Browser, kyosai: Kyosai, member: Member, spouse: string): Promise<void> {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 }, locale: 'ja-JP' });
  const page = await context.newPage();
  await phone.signIn(page, kyosai, member);
  await phone.beginWeddingGift(page);
  await phone.answerQuestions(page, phone.daysAgo(10), spouse);
  await phone.addPhoto(page, await drawPhoto(page));
  await page.getByRole('button', { name: 'つぎへ' }).click();
  await page.getByRole('button', { name: 'この内容で申請する' }).click();
  await expect(page.getByRole('link', { name: '申請の内容を見る' })).toBeVisible();
  await context.close();
}

/** Notes every answer with an error of the API: a field that a role may not see is an alarm. */
export function alarms(page: Page): string[] {
  const heard: string[] = [];
  page.on('response', async (response) => {
    if (!response.url().endsWith('/graphql')) return;
    const text = await response.text().catch(() => '');
    if (text.includes('"errors"')) heard.push(text.slice(0, 500));
  });
  return heard;
}

/** The row of a table that has the focus. */
export function focusedRow(page: Page) {
  return page.locator('main tr:focus');
}
