import type { Page } from '@playwright/test';
import { expect } from '../fixtures.ts';
import { focused } from './steps.ts';

/**
 * Makes an event of 3,000 yen, 1,500 for a child, with one session; ends on its page, as a draft. It is booked first come and
 * paid at the counter, unless it is said otherwise; the ways that are given come on top.
 */
export async function makeEvent(
  page: Page,
  boxes: Record<string, string>,
  paid: readonly string[] = [],
  byLot = false,
): Promise<void> {
  await expect(page.getByRole('heading', { level: 1, name: 'イベント' })).toBeVisible();
  await page.keyboard.press('n');
  await expect(page.getByLabel('名前')).toBeFocused();
  if (byLot) await page.getByLabel('受付の方法').selectOption('LOTTERY');
  const all = {
    案内: '家族で楽しむ一日です。雨の日も開きます。',
    '会場・集合場所': 'JR三宮駅 南口',
    会員の参加料金: '3,000',
    ...boxes,
  };
  for (const [label, text] of Object.entries(all))
    await page.getByRole('textbox', { name: new RegExp(`^${label}`) }).fill(text);
  const fees = page.getByLabel('料金', { exact: true });
  await fees.nth(0).fill('3,000');
  await fees.nth(1).fill('1,500');
  const ways = page.getByRole('group', { name: '支払いの場所' });
  for (const way of paid) await ways.getByRole('checkbox', { name: way }).press('Space');
  await page.getByRole('button', { name: '下書きを保存する' }).click();
  await expect(page.getByText('下書き', { exact: true })).toBeVisible();
}

/** Publishes the event whose page is open, at once. */
export async function publishEvent(page: Page): Promise<void> {
  await page.keyboard.press('p');
  const asking = page.getByRole('alertdialog', { name: 'イベントを公開する' });
  await focused(asking);
  await asking.getByRole('button', { name: '公開する' }).click();
  await expect(asking).toHaveCount(0);
  await expect(page.getByText('公開中', { exact: true })).toBeVisible();
}
