import type { Browser, Locator, Page } from '@playwright/test';
import { applyFor, staffSession } from '../api.ts';
import { expect } from '../fixtures.ts';
import type { Kyosai, Member, Staff } from '../kyosai.ts';
import { daysAgo } from '../member/steps.ts';

/** A terminal of the scheme, with nothing on it: a window of its own size, cookies of its own. */
export async function atTerminal(browser: Browser): Promise<Page> {
  const terminal = await browser.newContext({
    viewport: { width: 1366, height: 768 },
    isMobile: false,
    hasTouch: false,
    deviceScaleFactor: 1,
  });
  return terminal.newPage();
}

/** Signs in at the identity provider's page, from wherever it was opened. */
export async function enterAtProvider(page: Page, staff: Staff): Promise<void> {
  await page.getByLabel('職員ID').fill(staff.signInId);
  await page.getByLabel('パスワード').fill(staff.password);
  await page.getByRole('button', { name: 'サインイン' }).click();
}

/** Opens an address of the staff app, already signed in; `signInByForm` is for the stories that tell of it. */
export async function signIn(page: Page, kyosai: Kyosai, staff: Staff, path = '/'): Promise<void> {
  await staffSession(page.context().request, kyosai, staff);
  await page.goto(kyosai.staffUrl + path);
  // A list that opens with the screen hides the frame from screen readers.
  await expect(page.getByRole('button', { name: /サインアウト|Sign out/, includeHidden: true })).toBeVisible();
}

/** Opens the staff app and signs in through the identity provider's own page. */
export async function signInByForm(page: Page, kyosai: Kyosai, staff: Staff): Promise<void> {
  await page.goto(kyosai.staffUrl);
  await page.getByRole('link', { name: 'サインインする' }).click();
  await enterAtProvider(page, staff);
  await expect(page.getByRole('button', { name: 'サインアウト' })).toBeVisible();
}

/** Types into the search box of the members, as one does from anywhere by keyboard. */
export async function search(page: Page, text: string): Promise<void> {
  await page.keyboard.press('/');
  await expect(page.getByRole('textbox', { name: '会員をさがす' })).toBeFocused();
  await page.keyboard.insertText(text);
}

/** Opens the claim of a member from the queue; ends with its first proof on the screen. */
export async function openClaim(page: Page, memberNumber: string): Promise<void> {
  await page.getByRole('row').filter({ hasText: memberNumber }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText(memberNumber);
  await expect(page.getByRole('img', { name: '証拠書類 1 頁' })).toBeVisible();
}

/** Opens what is sensitive of the claim on the screen, for the first purpose of the list; ends with its first proof. */
export async function lookFor(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^開く/ }).click();
  const purposes = page.getByRole('dialog', { name: '閲覧の目的を選んでください' }).getByRole('listitem');
  await purposes.first().getByRole('button').click();
  await expect(page.getByRole('img', { name: '証拠書類 1 頁' })).toBeVisible();
}

/** Waits until the focus is in an element, as it must be before keys are meant for it. */
export async function focused(within: Locator): Promise<void> {
  await expect
    .poll(() => within.evaluate((one) => one.contains(document.activeElement)), 'the focus is there')
    .toBe(true);
}

/** Opens a decision by its key, once it can be made: while a proof is searched it cannot. Ends with the focus in the dialog. */
export async function decide(page: Page, key: string, name: string): Promise<Locator> {
  const hint = page.locator('kbd').filter({ hasText: new RegExp(`^${key}$`) });
  await expect(page.getByRole('button').filter({ has: hint })).toBeVisible();
  await page.keyboard.press(key);
  const asking = page.getByRole('alertdialog', { name });
  await focused(asking);
  return asking;
}

/** A member applies for a wedding gift, for the stories of what becomes of it. */
export function applyForWedding(kyosai: Kyosai, member: Member, spouse: string): Promise<void> {
  return applyFor(kyosai, member, '結婚祝金', { eventOn: daysAgo(10), personName: spouse });
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

/** The row of the screen's table that has the focus. */
export function focusedRow(page: Page) {
  return page.locator('main tr:focus');
}

/** Moves the cursor of a table down to the row with a text, by keyboard. */
export async function moveTo(page: Page, text: string): Promise<void> {
  for (let moves = 0; moves < 30; moves += 1) {
    const row = (await focusedRow(page).textContent()) ?? '';
    if (row.includes(text)) return;
    await page.keyboard.press('j');
    await expect(focusedRow(page)).not.toHaveText(row);
  }
  throw new Error(`no row with ${text}`);
}

/** Waits until the worker has counted, after its start, what is not claimed, and the page that is open shows it. */
export async function counted(page: Page): Promise<void> {
  await expect(async () => {
    await page.reload();
    await expect(page.getByRole('table')).toBeVisible({ timeout: 3_000 });
  }).toPass({ timeout: 60_000 });
}
