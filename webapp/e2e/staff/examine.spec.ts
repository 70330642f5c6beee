import { accessible, expect, test } from '../fixtures.ts';
import { alarms, applyForWedding, enterAtProvider, focusedRow, signIn } from './steps.ts';

test('the queue and the examination work by keyboard alone, and the next claim opens by itself', async ({
  page,
  browser,
  kyosai,
  staff,
}) => {
  test.slow();
  const [first, second] = [kyosai.nextMember(), kyosai.nextMember()];
  await applyForWedding(browser, kyosai, first, '神戸 一');
  await applyForWedding(browser, kyosai, second, '神戸 二');
  const heard = alarms(page);
  await signIn(page, kyosai, staff('clerk'));
  const row = (number: string) => page.getByRole('row').filter({ hasText: number });
  await expect(row(second.memberNumber)).toBeVisible();
  await accessible(page);
  await expect(focusedRow(page)).toHaveCount(1);
  for (let moves = 0; moves < 30; moves += 1) {
    if ((await focusedRow(page).textContent())?.includes(first.memberNumber)) break;
    await page.keyboard.press('j');
  }
  await page.keyboard.press('Enter');
  await expect(page.getByText('神戸 一')).toBeVisible();
  await expect(page.getByText('規程を満たします')).toBeVisible();
  const proof = page.getByRole('region', { name: '証拠書類の頁' });
  await expect(proof).toBeFocused();
  await expect(page.getByRole('img', { name: '証拠書類 1 頁' })).toBeVisible();
  const box = async () =>
    (await page.getByRole('img', { name: '証拠書類 1 頁' }).boundingBox()) ?? { width: 0, height: 0 };
  const whole = await box();
  await page.keyboard.press('+');
  await expect(async () => expect((await box()).width).toBeGreaterThan(whole.width * 1.2)).toPass();
  await page.keyboard.press('0');
  await page.keyboard.press('t');
  await expect(async () => expect((await box()).width).toBeGreaterThan((await box()).height)).toPass();
  await accessible(page);

  await page.keyboard.press('Escape');
  await expect(focusedRow(page)).toContainText(first.memberNumber);
  await page.keyboard.press('Enter');
  await expect(page.getByText('神戸 一')).toBeVisible();

  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: 'この画面のキー' })).toContainText('審査済みにする');
  await accessible(page);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();

  await page.keyboard.press('s');
  const asking = page.getByRole('alertdialog', { name: '審査済みにする' });
  await expect(asking).toContainText(first.memberNumber);
  await expect(asking).toContainText('20,000円');
  await accessible(page);
  await page.keyboard.insertText('書類と一致');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('承認へ回しました')).toBeVisible();
  await expect(page.getByText('神戸 二')).toBeVisible();
  await expect(proof).toBeFocused();

  await page.keyboard.press('b');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('alert')).toContainText('会員への文を入力してください。');
  await page.getByRole('textbox', { name: '会員への文' }).fill('受理の日が読み取れる写真をお願いします。');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('会員へ確認をお願いしました')).toBeVisible();
  expect(heard).toEqual([]);
});

test('who examined does not approve, and of two who decide at once the later one hears what happened', async ({
  page,
  browser,
  kyosai,
  staff,
}) => {
  test.slow();
  const member = kyosai.nextMember();
  await applyForWedding(browser, kyosai, member, '灘 三');
  const here = await signedInElsewhere(browser, kyosai, staff('clerk'));
  await here.getByRole('row').filter({ hasText: member.memberNumber }).click();
  await expect(here.getByText('灘 三')).toBeVisible();
  await here.keyboard.press('s');
  await here.getByRole('alertdialog').getByRole('button', { name: '審査済みにする' }).click();
  await expect(here.getByText('承認へ回しました')).toBeVisible();
  await here.goBack();

  await signIn(page, kyosai, staff('approver'));
  await page.getByRole('row').filter({ hasText: member.memberNumber }).click();
  await expect(page.getByText('灘 三')).toBeVisible();
  const address = page.url();
  const there = await signedInElsewhere(browser, kyosai, staff('approver'));
  await there.goto(address);
  await expect(there.getByText('灘 三')).toBeVisible();
  await there.keyboard.press('a');
  await there.getByRole('alertdialog').getByRole('button', { name: '承認する' }).click();
  await expect(there.getByText('承認しました')).toBeVisible();

  await page.keyboard.press('a');
  const asking = page.getByRole('alertdialog', { name: '承認する' });
  await asking.getByRole('button', { name: '承認する' }).click();
  await expect(asking.getByRole('alert')).toContainText('承認しました');
  await asking.getByRole('button', { name: '最新の内容を読む' }).click();
  await expect(page.getByText('この申請は終わっています。')).toBeVisible();
});

test('what was typed is there after the session has ended and the same person has signed in again', async ({
  page,
  browser,
  kyosai,
  staff,
}) => {
  test.slow();
  const member = kyosai.nextMember();
  await applyForWedding(browser, kyosai, member, '西宮 四');
  await signIn(page, kyosai, staff('clerk'));
  await page.getByRole('row').filter({ hasText: member.memberNumber }).click();
  await expect(page.getByText('西宮 四')).toBeVisible();
  await page.keyboard.press('b');
  await page.getByRole('textbox', { name: '会員への文' }).fill('もう一度お願いします。');
  await page.context().clearCookies();
  await page.keyboard.press('Control+Enter');

  const veil = page.getByRole('alertdialog', { name: 'サインインが終わりました' });
  await expect(veil).toBeVisible();
  await accessible(page);
  const opened = page.waitForEvent('popup');
  await page.keyboard.press('Enter');
  const popup = await opened;
  await enterAtProvider(popup, staff('clerk'));
  await expect(veil).toBeHidden();
  await expect(page.getByText('会員へ確認をお願いしました')).toBeVisible();
  await expect.poll(() => popup.isClosed()).toBe(true);
});

async function signedInElsewhere(
  browser: Parameters<typeof applyForWedding>[0],
  kyosai: Parameters<typeof signIn>[1],
  who: Parameters<typeof signIn>[2],
) {
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, locale: 'ja-JP' });
  const page = await context.newPage();
  await signIn(page, kyosai, who);
  return page;
}
