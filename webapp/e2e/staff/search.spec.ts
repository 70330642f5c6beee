import { accessible, expect, test } from '../fixtures.ts';
import { textOf } from '../paper.ts';
import { alarms, focusedRow, search, signIn } from './steps.ts';

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

test('a clerk issues the letter of one member, which is shown once', async ({ page, kyosai, staff }) => {
  await signIn(page, kyosai, staff('clerk'), '/members');
  await search(page, '10000083');
  await expect(page.getByRole('row').filter({ hasText: '10000083' })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(focusedRow(page)).toContainText('10000083');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: '開設コードを発行する' }).click();
  const asking = page.getByRole('alertdialog', { name: '開設コードの書面を 1 人に発行する' });
  await accessible(page);
  const answered = page.waitForResponse((response) => response.url().endsWith('/paper/invitations'));
  await asking.getByRole('button', { name: '発行する', exact: true }).click();
  expect(textOf(await (await answered).body())).toContain('10000083');
  const letter = page.getByRole('img', { name: '書面 1 頁' });
  await expect(letter).toBeVisible();
  await accessible(page);
  await page.keyboard.press('Escape');
  const closing = page.getByRole('alertdialog', { name: '書面を閉じる' });
  await closing.getByRole('button', { name: 'まだ閉じない' }).click();
  await expect(closing).toHaveCount(0);
  await expect(letter).toBeVisible();
  await page.keyboard.press('Escape');
  await closing.getByRole('button', { name: '印刷したので閉じる' }).click();
  await expect(page.getByText('勤務先の履歴')).toBeVisible();
  await expect(letter).toBeHidden();
});
