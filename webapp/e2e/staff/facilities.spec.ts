import { accessible, expect, test } from '../fixtures.ts';
import { alarms, signIn } from './steps.ts';

test('a clerk adds a house, mends what is wrong with it, and closes it', async ({ page, kyosai, staff }) => {
  const heard = alarms(page);
  const name = `見本荘 ${Date.now()}`;
  await signIn(page, kyosai, staff('clerk'), '/facilities');
  await expect(page.getByRole('table', { name: '保養所の一覧' })).toContainText('見本荘 ありま');
  await accessible(page);
  await page.keyboard.press('n');
  await page.getByLabel('名前').fill(name);
  await page.getByLabel('フリガナ').fill('ミホンソウ');
  await page.getByLabel('所在地').fill('洲本市山手0番地');
  await page.getByLabel('電話').fill('078');
  await page.getByLabel('並び順').fill('65');
  await page.getByRole('button', { name: '保存する' }).click();
  await expect(page.getByLabel('電話')).toHaveAccessibleDescription(/市外局番から/);
  await accessible(page);
  await page.getByLabel('電話').fill('０７８-000-0099');
  await page.getByRole('button', { name: '保存する' }).click();
  const row = page.getByRole('row').filter({ hasText: name });
  await expect(row).toContainText('078-000-0099');
  await row.click();
  await page.getByRole('checkbox', { name: /会員が選べる/ }).press('Space');
  await page.getByRole('button', { name: '保存する' }).click();
  await expect(row).toContainText('休止');
  expect(heard).toEqual([]);
});
