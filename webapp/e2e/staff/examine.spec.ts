import type { Page } from '@playwright/test';
import { applyFor } from '../api.ts';
import { accessible, expect, test } from '../fixtures.ts';
import { pdfWith } from '../member/photos.ts';
import { daysAgo } from '../member/steps.ts';
import { endSession } from '../session.ts';
import {
  alarms,
  applyForWedding,
  atTerminal,
  decide,
  enterAtProvider,
  focused,
  focusedRow,
  moveTo,
  openClaim,
  signIn,
} from './steps.ts';

test('the queue and the examination work by keyboard alone, and the next claim opens by itself', async ({
  page,
  kyosai,
  staff,
}) => {
  const [first, second] = [kyosai.nextMember(), kyosai.nextMember()];
  await applyForWedding(kyosai, first, '神戸 一');
  await applyForWedding(kyosai, second, '神戸 二');
  const heard = alarms(page);
  await signIn(page, kyosai, staff('clerk'));
  const row = (number: string) => page.getByRole('row').filter({ hasText: number });
  await expect(row(second.memberNumber)).toBeVisible();
  await accessible(page);
  await moveTo(page, first.memberNumber);
  await page.keyboard.press('i');
  await expect(page.getByText('あなたの担当にしました。')).toBeVisible();
  await expect(row(first.memberNumber)).toContainText(staff('clerk').name);
  await expect(focusedRow(page)).toContainText(first.memberNumber);
  await page.keyboard.press('Enter');
  await expect(page.getByText('神戸 一')).toBeVisible();
  await expect(page.getByText('規程を満たします')).toBeVisible();
  await expect(page.getByText('定額で20,000円です。')).toBeVisible();
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
  await expect(proof).toBeFocused();

  await page.keyboard.press('?');
  const keys = page.getByRole('dialog', { name: 'この画面のキー' });
  await expect(keys).toContainText('審査済みにする');
  await accessible(page);
  await focused(keys);
  await page.keyboard.press('Escape');
  await expect(keys).toBeHidden();

  const asking = await decide(page, 's', '審査済みにする');
  await expect(asking).toContainText(first.memberNumber);
  await expect(asking).toContainText('20,000円');
  await accessible(page);
  await page.keyboard.insertText('書類と一致');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('承認へ回しました')).toBeVisible();
  await expect(page.getByText('神戸 二')).toBeVisible();
  await expect(proof).toBeFocused();

  const returning = await decide(page, 'b', '会員に確認する');
  await page.keyboard.press('Control+Enter');
  await expect(returning.getByRole('alert')).toContainText('会員に直していただくことを選んでください。');
  await page.getByRole('checkbox', { name: /日付が書類と違う/ }).press('4');
  await page.getByRole('textbox', { name: '会員への文' }).fill('受理の日が読み取れる写真をお願いします。');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('会員へ確認をお願いしました')).toBeVisible();
  expect(heard).toEqual([]);
});

test('a proof that came as a PDF is drawn beside the form', async ({ page, kyosai, member, staff }) => {
  const line = pdfWith('0 0 1 rg 20 140 160 12 re f');
  await applyFor(kyosai, member, '結婚祝金', { eventOn: daysAgo(10), personName: '神戸 三' }, line);
  await signIn(page, kyosai, staff('clerk'));
  await openClaim(page, member.memberNumber);
  const sheet = page.getByRole('img', { name: '証拠書類 1 頁' });
  await expect(sheet).toBeVisible();
  await expect.poll(() => sheet.evaluate(blueOf), { timeout: 15_000 }).toBeGreaterThan(100);
});

/** How many points of a canvas are blue. */
function blueOf(canvas: Element): number {
  const brush = canvas instanceof HTMLCanvasElement ? canvas.getContext('2d') : null;
  const { data } = brush?.getImageData(0, 0, brush.canvas.width, brush.canvas.height) ?? { data: [] };
  let blue = 0;
  for (let at = 0; at < data.length; at += 4) if (data[at] === 0 && data[at + 2] === 255) blue += 1;
  return blue;
}

test('who examined does not approve, and of two who decide at once the later one hears what happened', async ({
  page,
  browser,
  kyosai,
  staff,
}) => {
  const member = kyosai.nextMember();
  await applyForWedding(kyosai, member, '灘 三');
  const here = await atTerminal(browser);
  await signIn(here, kyosai, staff('clerk'));
  await openClaim(here, member.memberNumber);
  const recommending = await decide(here, 's', '審査済みにする');
  await recommending.getByRole('button', { name: '審査済みにする' }).click();
  await expect(here.getByText('承認へ回しました')).toBeVisible();
  await here.context().close();

  await signIn(page, kyosai, staff('approver'));
  await openClaim(page, member.memberNumber);
  const address = page.url();
  const there = await atTerminal(browser);
  await signIn(there, kyosai, staff('approver'));
  await there.goto(address);
  await expect(there.getByText('灘 三')).toBeVisible();
  const approving = await decide(there, 'a', '承認する');
  await approving.getByRole('button', { name: '承認する' }).click();
  await expect(there.getByText('承認しました')).toBeVisible();
  await there.context().close();

  const asking = await decide(page, 'a', '承認する');
  await asking.getByRole('button', { name: '承認する' }).click();
  await expect(asking.getByRole('alert')).toContainText('承認しました');
  await asking.getByRole('button', { name: '最新の内容を読む' }).click();
  await expect(page.getByText('承認された申請です。')).toBeVisible();
});

test('what was typed is there after the session has ended and the same person has signed in again', async ({
  page,
  kyosai,
  staff,
}) => {
  const member = kyosai.nextMember();
  await applyForWedding(kyosai, member, '西宮 四');
  await signIn(page, kyosai, staff('clerk'));
  await openClaim(page, member.memberNumber);
  await decide(page, 'b', '会員に確認する');
  await page.getByRole('checkbox', { name: /記入が足りない/ }).press('8');
  await page.getByRole('textbox', { name: '会員への文' }).fill('もう一度お願いします。');
  await endSession(page);
  await page.keyboard.press('Control+Enter');

  const veil = page.getByRole('alertdialog', { name: 'サインインが終わりました' });
  await expect(veil.getByRole('button')).toBeFocused();
  await accessible(page);
  await lookBack(page);
  await expect(veil.getByRole('button')).toBeFocused();

  const [popup] = await Promise.all([page.waitForEvent('popup'), page.keyboard.press('Enter')]);
  await Promise.all([popup.waitForEvent('close'), enterAtProvider(popup, staff('clerk'))]);
  await expect(veil).toBeHidden();
  await expect(page.getByText('会員へ確認をお願いしました')).toBeVisible();
});

/** Comes back to the window from another one before having signed in again; the app then asks who is signed in. */
async function lookBack(page: Page): Promise<void> {
  const answered = page.waitForResponse((response) => response.url().endsWith('/graphql'));
  await page.evaluate(() => dispatchEvent(new Event('focus')));
  await (await answered).finished();
}
