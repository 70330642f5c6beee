import { type Browser, expect, type Page } from '@playwright/test';
import type { Kyosai, Staff } from '../kyosai.ts';

/** A terminal of the scheme, with nothing on it: a window of its own size, cookies of its own. */
export async function atTerminal(browser: Browser): Promise<Page> {
  const terminal = await browser.newContext({
    viewport: { width: 1366, height: 768 },
    isMobile: false,
    hasTouch: false,
  });
  return terminal.newPage();
}

/** Signs in through the identity provider's own page. */
export async function signInAsStaff(page: Page, kyosai: Kyosai, staff: Staff): Promise<void> {
  await page.goto(kyosai.staffUrl);
  await page.getByRole('link', { name: 'サインインする' }).click();
  await page.getByLabel('職員ID').fill(staff.signInId);
  await page.getByLabel('パスワード').fill(staff.password);
  await page.getByRole('button', { name: 'サインイン' }).click();
  await expect(page.getByRole('table', { name: '申請の一覧' })).toBeVisible();
}

/** Opens a member's claim from the queue. */
export async function openClaimOf(page: Page, memberNumber: string): Promise<void> {
  await page.getByRole('row').filter({ hasText: memberNumber }).click();
  await page.keyboard.press('Enter');
  await expect(page.getByText(memberNumber).first()).toBeVisible();
}
