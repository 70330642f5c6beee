import type { Page } from '@playwright/test';
import { expect } from '../fixtures.ts';
import { focused } from './steps.ts';

/** Opens the form for a disaster by its key and fills it in: a share of half the amount. */
export async function fillDisaster(page: Page, boxes: Record<string, string>): Promise<void> {
  await expect(page.getByRole('heading', { level: 1, name: '災害の指定' })).toBeVisible();
  await page.keyboard.press('n');
  const form = page.getByRole('alertdialog', { name: '災害を登録' });
  await expect(form.getByLabel('災害の名前')).toBeFocused();
  for (const [label, text] of Object.entries(boxes)) await form.getByLabel(label).fill(text);
  await form.getByLabel('給付の扱い').selectOption({ label: '割合で給付する' });
  await form.getByLabel('給付の割合').fill('50');
}

/** Opens what waits from the list, by keyboard, and asks to confirm it; ends with the focus in the dialog. */
export async function confirmDisaster(page: Page, name: string): Promise<void> {
  const row = page.getByRole('table', { name: '災害の一覧' }).getByRole('row').filter({ hasText: name });
  await expect(row).toContainText('確認待ち');
  await row.press('Enter');
  const opened = page.getByRole('dialog', { name: '災害の指定' });
  await opened.getByRole('button', { name: '確認する' }).press('Enter');
  await focused(page.getByRole('alertdialog', { name: '災害の指定を確認する' }));
}
