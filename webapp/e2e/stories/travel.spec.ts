import { readFileSync } from 'node:fs';
import type { Browser, Page } from '@playwright/test';
import { daysUntil } from '../days.ts';
import { accessible, expect, test } from '../fixtures.ts';
import { decideFor, open } from '../kinds/steps.ts';
import { type Kyosai, start } from '../kyosai.ts';
import { answer, begin, daysAgo, goOn, send, signIn as signInOnPhone } from '../member/steps.ts';
import { alarms, atTerminal, decide, focused, signIn } from '../staff/steps.ts';
import { readOrder } from '../zengin.ts';

const agency = '見本観光';

// A server of its own: its clock goes to the next month, and on to the pay day.
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

/** Applies for a coupon for a journey in a month, from the choice of the kind to the last page. */
async function applyForJourney(page: Page) {
  await begin(page, '旅行割引券');
  await page.getByText(agency, { exact: true }).click();
  await goOn(page);
  await answer(page, { ご出発の日: daysAgo(-30), お帰りの日: daysAgo(-32) });
  await answer(page, { ツアーの名前: '秋の信州 温泉めぐり3日間' });
  await answer(page, { ご一緒の人数: '2' });
  await expect(page.getByText(/旅行会社でお見せください/)).toBeVisible();
  await send(page);
}

story(
  'a journey ends in a coupon: approved, shown, billed by the agency and settled with it',
  async ({ page, browser, own: kyosai }) => {
    const member = kyosai.nextMember();
    await signInOnPhone(page, kyosai, member);
    await applyForJourney(page);

    const clerk = await atTerminal(browser);
    const heard = alarms(clerk);
    await signIn(clerk, kyosai, kyosai.staff('clerk'));
    await clerk.getByRole('row').filter({ hasText: member.memberNumber }).click();
    await expect(clerk.getByRole('heading', { level: 1 })).toContainText(member.memberNumber);
    await expect(clerk.getByText(agency)).toBeVisible();
    const recommending = await decide(clerk, 's', '審査済みにする');
    await recommending.getByRole('button', { name: '審査済みにする' }).click();
    await expect(clerk.getByText('承認へ回しました')).toBeVisible();
    const approver = await atTerminal(browser);
    await signIn(approver, kyosai, kyosai.staff('approver'));
    await open(approver, kyosai, member, 'RECOMMENDED');
    await decideFor(approver, 'a', '承認する', 3_000, '承認しました');

    await page.goto(`${kyosai.publicUrl}/`);
    const usable = page.getByRole('link', { name: /3,000円引き 割引券を表示する/ });
    await expect(usable).toContainText(agency);
    await accessible(page);
    await usable.click();
    await expect(page.getByRole('img', { name: '割引券の番号のQRコード' })).toBeVisible();
    await expect(page.getByRole('article')).toContainText(agency);
    await accessible(page);
    const code = (await page.getByText(/^[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}$/).textContent()) ?? '';

    await signIn(clerk, kyosai, kyosai.staff('clerk'), '/coupons/redeem');
    await clerk.getByLabel('請求した旅行会社').selectOption('見本トラベル 三宮店');
    await clerk.getByLabel('請求書の番号').fill('2026-11');
    await clerk.getByLabel('割引券の番号').fill(code.toLowerCase().replaceAll('-', ' '));
    await expect(clerk.getByTestId('found')).toContainText(member.memberNumber);
    await clerk.getByLabel('割引券を使った日').fill(daysAgo(0));
    await clerk.getByLabel('旅行の費用').fill('8,800');
    await clerk.getByRole('button', { name: '登録して次へ' }).click();
    await expect(clerk.getByRole('link', { name: new RegExp(`「${agency}」だけで使えます`) })).toBeVisible();
    await accessible(clerk);
    await clerk.getByLabel('請求した旅行会社').selectOption(agency);
    await clerk.getByRole('button', { name: '登録して次へ' }).click();
    await expect(clerk.getByText('登録した分 1枚 3,000円')).toBeVisible();
    await takeBack(clerk);
    await clerk.getByLabel('割引券の番号').fill(code);
    await expect(clerk.getByTestId('found')).toContainText('未使用');
    await clerk.getByLabel('割引券を使った日').fill(daysAgo(0));
    await clerk.getByLabel('旅行の費用').fill('88,000');
    await clerk.getByRole('button', { name: '登録して次へ' }).click();
    await expect(clerk.getByText('登録した分 1枚 3,000円')).toBeVisible();
    await clerk.getByLabel('割引券の番号').fill(code);
    await expect(clerk.getByTestId('found')).toContainText('精算待ち');
    await clerk.getByLabel('割引券を使った日').fill(daysAgo(0));
    await clerk.getByLabel('旅行の費用').fill('88,000');
    await clerk.getByRole('button', { name: '登録して次へ' }).click();
    await expect(clerk.getByText(/二度は使えません/)).toBeVisible();
    await clerk.goto(`${kyosai.staffUrl}/agencies`);
    await expect(clerk.getByRole('row').filter({ hasText: agency })).toContainText('1枚 3,000円');
    await accessible(clerk);
    expect(heard).toEqual([]);

    await page.reload();
    await expect(page.getByText('この割引券は、もう使えません。')).toBeVisible();
    await page.getByRole('link', { name: '申請の状況' }).click();
    await expect(page.getByText(/^割引券のご利用(を登録しました|の登録を取り消しました)$/)).toHaveText([
      '割引券のご利用を登録しました',
      '割引券のご利用の登録を取り消しました',
      '割引券のご利用を登録しました',
    ]);
    await expect(page.getByText(new RegExp(`${agency}で[\\d,]+円の割引を受けられました`))).toBeVisible();

    await settle(browser, kyosai);
    await signInOnPhone(page, kyosai, member, '/claims');
    await page.getByRole('link', { name: /旅行割引券/ }).click();
    await expect(page.getByRole('listitem').filter({ hasText: 'ご利用・精算済み' })).toContainText(
      new RegExp(`${agency}で[\\d,]+円の割引`),
    );
    await expect(page.getByText('3,000円', { exact: true })).toBeVisible();
    await accessible(page);
  },
);

/** The cost of the line that was just entered was mistyped: the clerk takes the line back. */
async function takeBack(clerk: Page) {
  await clerk.getByRole('button', { name: /様の登録を取り消す$/ }).click();
  const dialog = clerk.getByRole('alertdialog', { name: '利用の登録を取り消す' });
  await expect(dialog).toContainText('旅行の費用 8,800円');
  await dialog.getByLabel('取り消す理由').fill('費用の桁を誤って入力');
  await accessible(clerk);
  await dialog.getByRole('button', { name: '登録を取り消す' }).click();
  await expect(clerk.getByText('利用の登録を取り消しました')).toBeVisible();
  await expect(clerk.getByText('登録した分 0枚 0円')).toBeVisible();
  await expect(clerk.getByLabel('割引券の番号')).toBeFocused();
}

/** One makes the run, another releases it and takes the file; on the pay day it is entered as paid. */
async function settle(browser: Browser, kyosai: Kyosai) {
  await kyosai.goAhead(daysUntil(2));
  const maker = await atTerminal(browser);
  await signIn(maker, kyosai, kyosai.staff('accounting'), '/payouts');
  await expect(maker.getByText(/支払いを待つ申請 1件 3,000円/)).toBeVisible();
  await maker.keyboard.press('n');
  const making = maker.getByRole('alertdialog', { name: '支払処理を作成' });
  await focused(making);
  await making.getByRole('button', { name: '作成する' }).click();
  await expect(maker.getByRole('row').filter({ hasText: agency })).toContainText('3,000円');

  const second = await atTerminal(browser);
  await signIn(second, kyosai, kyosai.staff('accounting2'), '/payouts');
  await second.getByRole('row').filter({ hasText: '3,000円' }).click();
  await expect(second.getByRole('heading', { level: 1, name: /^支払処理 1（/ })).toBeVisible();
  await second.keyboard.press('a');
  const releasing = second.getByRole('alertdialog', { name: '支払処理 1 を確定する' });
  await focused(releasing);
  await releasing.getByLabel('振込の件数').fill('1');
  await releasing.getByLabel('合計金額（円）').fill('3,000');
  await releasing.getByRole('button', { name: '確定する' }).click();
  await expect(second.getByText('銀行へ依頼')).toBeVisible();
  await second.keyboard.press('f');
  const taking = second.getByRole('alertdialog', { name: '振込ファイルを持ち出す' });
  await focused(taking);
  const [download] = await Promise.all([
    second.waitForEvent('download', { timeout: 30_000 }),
    taking.getByRole('button', { name: '持ち出す' }).click(),
  ]);
  const order = readOrder(readFileSync(await download.path()));
  expect(order.transfers.map(({ amount, holder }) => [amount, holder])).toEqual([[3_000, 'ﾐﾎﾝｶﾝｺｳ']]);

  await kyosai.goAhead(daysUntil(28));
  await signIn(maker, kyosai, kyosai.staff('accounting'), '/payouts');
  await maker.getByRole('row').filter({ hasText: '3,000円' }).click();
  await expect(maker.getByRole('heading', { level: 1, name: /^支払処理 1（/ })).toBeVisible();
  await maker.keyboard.press('p');
  const paying = maker.getByRole('alertdialog', { name: '支払処理 1 を支払済みにする' });
  await focused(paying);
  await paying.getByRole('button', { name: '支払済みにする' }).click();
  await expect(maker.getByText('支払済みにしました')).toBeVisible();
}
