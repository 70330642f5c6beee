import { accessible, expect, test } from '../fixtures.ts';
import { alarms, focusedRow, search, signIn } from './steps.ts';

test('staff read what an extract rejected and warned of, and see the content only when they ask', async ({
  page,
  kyosai,
  staff,
}) => {
  const heard = alarms(page);
  await signIn(page, kyosai, staff('clerk'), '/imports');
  await expect(page.getByRole('table', { name: '取り込みの一覧' })).toBeVisible();
  await accessible(page);
  await expect(focusedRow(page)).toHaveCount(1);
  await page.keyboard.press('Enter');
  const records = page.getByRole('table').nth(1);
  await expect(records).toContainText('生年月日が暦にありません');
  await expect(records).not.toContainText('会員番号 1');
  await page.keyboard.press('v');
  await expect(records).toContainText(/会員番号\s*1000/);
  await accessible(page);
  await page.keyboard.press('w');
  await expect(page.getByRole('table').nth(1)).toContainText('外字があります');
  expect(heard).toEqual([]);
});

test('a clerk chooses the character of a 外字, and the names that held it are found by it', async ({
  page,
  kyosai,
  staff,
}) => {
  await signIn(page, kyosai, staff('clerk'), '/characters');
  const list = page.getByRole('table', { name: '外字の一覧' });
  await expect(list).toContainText('F040');
  await accessible(page);
  await expect(focusedRow(page)).toContainText('F040');
  await page.keyboard.press('Enter');
  const asking = page.getByRole('alertdialog', { name: '外字 F040 の文字を決める' });
  await expect(asking.getByRole('textbox')).toBeFocused();
  await page.keyboard.insertText('浜松');
  await page.keyboard.press('Enter');
  await expect(asking.getByRole('alert')).toContainText('1 文字だけ');
  await page.getByRole('textbox', { name: '置き換える文字' }).fill('濵');
  await expect(asking).toContainText('濵田　誠');
  await accessible(page);
  await expect(asking.getByRole('textbox')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(list).toContainText('濵');
  await search(page, '浜田　誠');
  await expect(page.getByRole('table', { name: '見つかった会員' })).toContainText('濵田　誠');
});
