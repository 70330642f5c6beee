import { accessible, expect, test } from '../fixtures.ts';
import { alarms, focused, focusedRow, search, signIn } from './steps.ts';

test('finds 髙 by 高, a reading, a number or a company, from anywhere and by keyboard alone', async ({
  page,
  kyosai,
  staff,
}) => {
  const heard = alarms(page);
  await signIn(page, kyosai, staff('clerk'));
  await search(page, '高島　大輔');
  const found = page.getByRole('table', { name: '見つかった会員' });
  await expect(found.getByText('髙島　大輔').first()).toBeVisible();
  await accessible(page);

  await page.keyboard.press('ArrowDown');
  await expect(focusedRow(page)).toHaveCount(1);
  await page.keyboard.press('j');
  const second = focusedRow(page);
  await expect(second).toHaveAttribute('aria-current', 'true');
  const name = (await second.locator('td').nth(0).textContent()) ?? '';
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toContainText(name);
  await expect(page.getByText('勤務先の履歴')).toBeVisible();
  await accessible(page);
  await page.keyboard.press('Escape');
  await expect(focusedRow(page)).toContainText(name);

  for (const text of ['たかしま', '10000083', '株式会社']) {
    await search(page, text);
    await expect(found.getByRole('row').nth(1)).toBeVisible();
  }
  await search(page, 'ぬぬぬぬぬ');
  await expect(page.getByText('「ぬぬぬぬぬ」は見つかりません')).toBeVisible();
  expect(page.url()).toBe(`${kyosai.staffUrl}/members`);
  expect(heard).toEqual([]);
});

test('a clerk issues an opening code, which is shown once', async ({ page, kyosai, staff }) => {
  await signIn(page, kyosai, staff('clerk'), '/members');
  await search(page, '10000083');
  await expect(page.getByRole('row').filter({ hasText: '10000083' })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(focusedRow(page)).toContainText('10000083');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: '開設コードを発行する' }).click();
  const asking = page.getByRole('alertdialog', { name: '開設コードを発行する' });
  await expect(asking).toContainText('髙島　大輔 様');
  await asking.getByRole('button', { name: '発行する', exact: true }).click();
  const slip = page.getByRole('alertdialog', { name: '開設コードを発行しました' });
  await expect(slip).toContainText('10000083');
  await accessible(page);
  const code = (await slip.locator('dd').nth(1).textContent()) ?? '';
  expect(code.length).toBeGreaterThan(7);
  await focused(slip);
  await page.keyboard.press('Escape');
  await expect(page.getByText(code)).toBeHidden();
  await page.reload();
  await expect(page.getByText('勤務先の履歴')).toBeVisible();
  await expect(page.getByText(code)).toBeHidden();
});
