import { accessible, expect, test } from '../fixtures.ts';
import { alarms, focused, signIn } from './steps.ts';

test('an administrator enters somebody, changes his roles, and cannot change his own', async ({
  page,
  kyosai,
  staff,
}) => {
  const heard = alarms(page);
  const subject = `newcomer-${Date.now()}`;
  await signIn(page, kyosai, staff('administrator'));
  await page.getByRole('link', { name: '職員と役割' }).first().click();
  await expect(page.getByRole('table', { name: '職員の一覧' })).toBeVisible();
  await accessible(page);
  await page.keyboard.press('n');
  await page.getByLabel('氏名').fill('新人 六花');
  await page.getByLabel('認証の識別子').fill('demo-clerk');
  await page.getByRole('checkbox', { name: /^受付/ }).press('Space');
  await page.getByRole('button', { name: '保存する' }).click();
  await expect(page.getByRole('alert')).toBeVisible();
  await accessible(page);
  await page.getByLabel('認証の識別子').fill(subject);
  await page.getByRole('button', { name: '保存する' }).click();
  const row = page.getByRole('row').filter({ hasText: subject });
  await expect(row).toContainText('受付');

  await row.click();
  await page.getByRole('checkbox', { name: /^承認/ }).press('Space');
  await page.getByRole('button', { name: '保存する' }).click();
  await expect(row).toContainText('受付・承認');
  await row.click();
  await expect(page.getByRole('table')).toContainText('今も');

  await page.getByRole('button', { name: 'やめる' }).click();
  await page
    .getByRole('row')
    .filter({ hasText: staff('administrator').name })
    .click();
  await expect(page.getByText('自分の役割とサインインは変えられません。')).toBeVisible();
  await expect(page.getByRole('checkbox', { name: /^承認/ })).toBeDisabled();
  await accessible(page);
  expect(heard).toEqual([]);
});

test('an administrator reads the record of operations and nothing of a member', async ({ page, kyosai, staff }) => {
  const heard = alarms(page);
  await signIn(page, kyosai, staff('administrator'), '/audit');
  await expect(page.getByRole('table')).toContainText(staff('administrator').name);
  await expect(page.getByRole('table')).toContainText('サインイン 作成');
  await accessible(page);
  await page.goto(`${kyosai.staffUrl}/members`);
  await expect(page.getByRole('heading', { name: '画面が見つかりません' })).toBeVisible();
  await accessible(page);
  expect(heard).toEqual([]);
});

for (const who of ['accounting', 'reporting', 'approver']) {
  test(`the ${who} role opens its first screens without asking for what it may not see`, async ({
    page,
    kyosai,
    staff,
  }) => {
    const heard = alarms(page);
    await signIn(page, kyosai, staff(who));
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await accessible(page);
    for (const place of await page.getByRole('navigation', { name: 'メニュー' }).getByRole('link').all()) {
      await place.click();
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await accessible(page);
    }
    await page.getByRole('button', { name: 'サインアウト' }).click();
    await expect(page.getByRole('link', { name: 'サインインする' })).toBeVisible();
    await accessible(page);
    expect(heard).toEqual([]);
  });
}

test('the screens that have no room in the bar are reached by keyboard, and nothing of the bar is cut', async ({
  page,
  kyosai,
  staff,
}) => {
  await signIn(page, kyosai, staff('clerk'));
  const bar = page.getByRole('banner');
  await expect(bar.getByRole('button', { name: 'ほか' })).toBeVisible();
  expect(await bar.evaluate((one) => one.scrollWidth <= one.clientWidth)).toBe(true);
  await expect(page.getByText('この条件の申請はありません').or(page.getByRole('table'))).toBeVisible();
  await page.keyboard.press('l');
  const menu = page.getByRole('menu', { name: 'ほか' });
  await focused(menu);
  await accessible(page);
  await page.keyboard.press('End');
  await expect(menu.getByRole('menuitem', { name: '外字' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: '外字' })).toBeVisible();
  await expect(bar.getByRole('button', { name: 'ほか：外字' })).toBeVisible();
  await accessible(page);
});

test('English has every word', async ({ page, kyosai, staff }) => {
  await signIn(page, kyosai, staff('clerk'), '/en');
  await expect(page.getByRole('heading', { name: 'Claim', exact: true })).toBeVisible();
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: 'Keys on this screen' })).toBeVisible();
});
