import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { applyFor, approve } from '../api.ts';
import { daysUntil } from '../days.ts';
import { expect, test } from '../fixtures.ts';
import { type Kyosai, start } from '../kyosai.ts';
import { daysAgo } from '../member/steps.ts';
import { atTerminal, decide, focused, openClaim, signIn } from '../staff/steps.ts';
import { answerTo } from '../zengin.ts';
import { take } from './take.ts';

// A server of its own: its clock goes to the next month.
const story = test.extend<object, { own: Kyosai }>({
  own: [
    async ({ engine }, use) => {
      const own = await start(engine);
      await use(own);
      await own.stop();
    },
    { scope: 'worker', timeout: 300_000 },
  ],
});

/** Some members' claims are approved in this month. */
async function someApproved(page: Page, own: Kyosai): Promise<void> {
  await signIn(page, own, own.staff('clerk'));
  for (const personName of ['明石 渚', '須磨 千尋', '北野 一葉']) {
    const member = own.nextMember();
    await applyFor(own, member, '結婚祝金', { eventOn: daysAgo(12), personName });
    await page.goto(own.staffUrl);
    await openClaim(page, member.memberNumber);
    await decide(page, 's', '審査済みにする');
    await page.keyboard.press('Control+Enter');
    await expect(page.getByText('承認へ回しました').first()).toBeVisible();
    await approve(own, own.staff('approver'), member);
  }
}

/** Takes an account from its paper; ends with it in the list of those that wait. */
async function proposeAccount(page: Page, own: Kyosai): Promise<void> {
  await page.goto(`${own.staffUrl}/accounts/new`);
  for (const [name, text] of [
    ['事業所', own.officer.company],
    ['銀行', '0001'],
    ['支店', '001'],
  ] as const) {
    await page.getByRole('combobox', { name, exact: true }).fill(text);
    await page.getByRole('option').filter({ hasText: text }).first().click();
  }
  await page.getByLabel('口座番号').fill('0012345');
  await page.getByLabel('口座名義').fill('カ）ミホンシヨウジ');
  await page.getByLabel('覚書').fill('口座振込依頼書（2026年4月1日付）');
  await take(page, 'account-new');
  await page.getByRole('button', { name: '登録する' }).click();
  await expect(page.getByRole('table', { name: '口座の一覧' })).toContainText('0012345');
}

story('a month is closed, paid and taken to the bank as the manual shows', async ({ browser, own }) => {
  await someApproved(await atTerminal(browser), own);
  await own.goAhead(daysUntil(2));
  const maker = await atTerminal(browser);
  await signIn(maker, own, own.staff('accounting'), '/payouts');
  await expect(maker.getByText(/支払いを待つ申請 3件/)).toBeVisible();
  await maker.keyboard.press('n');
  const making = maker.getByRole('alertdialog', { name: '支払処理を作成' });
  await focused(making);
  await making.getByRole('button', { name: '作成する' }).click();
  await expect(maker.getByRole('heading', { level: 1, name: /^支払処理 1（/ })).toBeVisible();
  await expect(maker.getByText('別の担当者が確定します。')).toBeVisible();
  await take(maker, 'payout');
  await maker.keyboard.press('Escape');
  await expect(maker.getByRole('table', { name: '支払処理の一覧' })).toBeVisible();
  await take(maker, 'payouts', 320);
  await proposeAccount(maker, own);
  await maker.goto(`${own.staffUrl}/arrears`);
  await expect(maker.getByText('滞納している事業所はありません')).toBeVisible();
  await maker.keyboard.press('n');
  const setting = maker.getByRole('alertdialog', { name: '滞納を登録' });
  await setting.getByRole('combobox', { name: '事業所' }).fill(own.officer.company);
  await maker.getByRole('option').filter({ hasText: own.officer.company }).click();
  await setting.getByLabel('滞納の始まりの日').fill(daysAgo(30));
  await setting.getByLabel('理由').fill('10月分の会費が未納');
  await take(maker, 'arrears');

  const second = await atTerminal(browser);
  await signIn(second, own, own.staff('accounting2'), '/payouts');
  await second.getByRole('table', { name: '支払処理の一覧' }).getByRole('row').nth(1).click();
  await expect(second.getByRole('button', { name: /^確定する/ })).toBeVisible();
  const releasing = await decide(second, 'a', '支払処理 1 を確定する');
  await releasing.getByLabel('振込の件数').fill('3');
  await releasing.getByLabel('合計金額（円）').fill('60,000');
  await take(second, 'release');
  const told = (await second.locator('main').textContent()) ?? '';
  const [, transfers = '3'] = /振込 (\d+)/.exec(told) ?? [];
  await releasing.getByLabel('振込の件数').fill(transfers);
  await releasing.getByRole('button', { name: '確定する' }).click();
  await expect(second.getByText('銀行へ依頼')).toBeVisible();
  await decide(second, 'f', '振込ファイルを持ち出す');
  await take(second, 'file');
  const [download] = await Promise.all([
    second.waitForEvent('download', { timeout: 30_000 }),
    second.getByRole('alertdialog').getByRole('button', { name: '持ち出す' }).click(),
  ]);
  const sent = readFileSync(await download.path());
  await second.goto(`${own.staffUrl}/accounts`);
  await second.getByRole('table', { name: '口座の一覧' }).getByRole('row').nth(1).click();
  await second.getByRole('button', { name: '書類と照らして確認する' }).click();
  await expect(second.getByRole('alertdialog', { name: '口座を確認する' })).toBeVisible();
  await take(second, 'account-confirm');
  await showResults(second, own, sent);
});

/** On the pay day the run is entered as paid, and the bank's answer is looked at. */
async function showResults(page: Page, own: Kyosai, sent: Buffer): Promise<void> {
  await own.goAhead(daysUntil(28));
  await signIn(page, own, own.staff('accounting2'), '/payouts');
  await page.getByRole('table', { name: '支払処理の一覧' }).getByRole('row').nth(1).click();
  await expect(page.getByRole('button', { name: /^支払済みにする/ })).toBeVisible();
  const paying = await decide(page, 'p', '支払処理 1 を支払済みにする');
  await paying.getByRole('button', { name: '支払済みにする' }).click();
  await expect(page.getByText('支払済みにしました')).toBeVisible();
  await page.getByRole('button', { name: /^結果を読み込む/ }).click();
  const results = page.getByRole('alertdialog', { name: '支払処理 1 の結果を読み込む' });
  await results
    .getByLabel('結果のファイル')
    .setInputFiles({ name: 'kekka.dat', mimeType: 'application/octet-stream', buffer: answerTo(sent, '2') });
  await results.getByLabel('戻った日').fill(daysAgo(-daysUntil(28)));
  await take(page, 'results');
}
