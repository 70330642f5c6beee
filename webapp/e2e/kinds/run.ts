import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expect } from '../fixtures.ts';
import { focused } from '../staff/steps.ts';
import { type Order, readOrder } from '../zengin.ts';

/** Opens the dialog of a step of the payment run by its key. */
async function asked(page: Page, key: string, name: string) {
  await page.keyboard.press(key);
  const asking = page.getByRole('alertdialog', { name });
  await focused(asking);
  return asking;
}

/** Opens the only run from the list of runs. */
export async function openRun(page: Page, total: string): Promise<void> {
  await page.getByRole('row').filter({ hasText: total }).click();
  await expect(page.getByRole('heading', { level: 1, name: /^支払処理 1（/ })).toBeVisible();
}

/** Makes the run of all that waits to be paid. */
export async function make(page: Page, claims: number, total: string): Promise<void> {
  await expect(page.getByText(`支払いを待つ申請 ${claims}件 ${total}`)).toBeVisible();
  const making = await asked(page, 'n', '支払処理を作成');
  await making.getByRole('button', { name: '作成する' }).click();
  await expect(page.getByRole('heading', { level: 1, name: /^支払処理 1（/ })).toBeVisible();
}

/** Releases the run that is open, by its count and its total. */
export async function release(page: Page, transfers: number, total: string): Promise<void> {
  const releasing = await asked(page, 'a', '支払処理 1 を確定する');
  await releasing.getByLabel('振込の件数').fill(String(transfers));
  await releasing.getByLabel('合計金額（円）').fill(total.replace('円', ''));
  await releasing.getByRole('button', { name: '確定する' }).click();
  await expect(page.getByText('銀行へ依頼')).toBeVisible();
}

/** Takes the bank's file and reads it as a bank does. */
export async function takeFile(page: Page): Promise<Order> {
  const taking = await asked(page, 'f', '振込ファイルを持ち出す');
  const [download] = await Promise.all([
    page.waitForEvent('download', { timeout: 30_000 }),
    taking.getByRole('button', { name: '持ち出す' }).click(),
  ]);
  return readOrder(readFileSync(await download.path()));
}

/** Enters that the bank has carried the run out. */
export async function enterAsPaid(page: Page): Promise<void> {
  const paying = await asked(page, 'p', '支払処理 1 を支払済みにする');
  await paying.getByRole('button', { name: '支払済みにする' }).click();
  await expect(page.getByText('支払済みにしました')).toBeVisible();
}
