import type { Locator, Page } from '@playwright/test';
import { accessible, expect } from '../fixtures.ts';
import { focused } from './steps.ts';

/**
 * Makes a ticket of 3,000 yen for 2,100, fifty of them and three a member; ends on its page, as a draft. It is sold first come
 * paid and handed out at the counter, unless it is said otherwise.
 */
export async function makeTicket(
  page: Page,
  boxes: Record<string, string>,
  byLot = false,
  paid: readonly string[] = ['窓口'],
  delivered = '窓口で渡す',
): Promise<void> {
  await expect(page.getByRole('heading', { level: 1, name: 'チケット' })).toBeVisible();
  await page.keyboard.press('n');
  await expect(page.getByLabel('名前')).toBeFocused();
  if (byLot) await page.getByLabel('販売の方法').selectOption({ label: '抽選' });
  const all = {
    案内: '大人お一人の一日券です。',
    額面: '3,000',
    会員価格: '2,100',
    全体の枚数: '50',
    会員一人の年度の上限: '3',
    ...boxes,
  };
  for (const [label, text] of Object.entries(all)) await page.getByLabel(new RegExp(`^${label}`)).fill(text);
  const ways = page.getByRole('group', { name: '支払いの場所' });
  await ways.getByRole('checkbox', { name: '窓口' }).press('Space');
  for (const way of paid) await ways.getByRole('checkbox', { name: way }).press('Space');
  await page.getByLabel('お渡し').selectOption({ label: delivered });
  await page.getByRole('button', { name: '下書きを保存する' }).click();
  await expect(page.getByText('下書き', { exact: true })).toBeVisible();
}

/** Publishes the ticket whose page is open, at once. */
export async function publishTicket(page: Page): Promise<void> {
  await page.keyboard.press('p');
  const asking = page.getByRole('alertdialog', { name: 'チケットを公開する' });
  await focused(asking);
  await asking.getByRole('button', { name: '公開する' }).click();
  await expect(asking).toHaveCount(0);
}

/** Opens the step of the lottery that comes next, on the page of its ticket, and fills its fields. */
export async function lotteryStep(page: Page, name: string, fields: Record<string, string>): Promise<Locator> {
  await expect(page.getByRole('button', { name: new RegExp(`^${name}`) })).toBeVisible();
  await page.keyboard.press('d');
  const asking = page.getByRole('alertdialog', { name });
  await focused(asking);
  for (const [label, text] of Object.entries(fields)) await asking.getByLabel(label).fill(text);
  return asking;
}

/** Asks for the ticket whose page is open for a member, by the button of that name. */
export async function askForMember(page: Page, memberNumber: string, verb: string): Promise<void> {
  await expect(page.getByRole('link', { name: /^会員に代わって申し込む/ })).toBeVisible();
  await page.keyboard.press('b');
  await expect(page.getByLabel('会員番号')).toBeFocused();
  await page.getByLabel('会員番号').fill(memberNumber);
  await expect(page.getByRole('heading', { name: '抽選・整理券・キャンセル待ち' })).toBeVisible();
  await accessible(page);
  await page.getByRole('button', { name: verb }).click();
  // The form shows what he waits for, too, in the moment before the member's page.
  await expect(page).toHaveURL(/\/members\//);
}
