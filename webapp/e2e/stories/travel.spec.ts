import type { Page } from '@playwright/test';
import { approve } from '../api.ts';
import { accessible, expect, test } from '../fixtures.ts';
import { answer, begin, daysAgo, goOn, send, signIn as signInOnPhone } from '../member/steps.ts';
import { alarms, atTerminal, decide, signIn } from '../staff/steps.ts';

const agency = '見本観光';

/** Applies for a coupon for a journey in a month, from the choice of the kind to the last page. */
async function applyForJourney(page: Page) {
  await begin(page, '旅行割引券');
  await page.getByText(agency, { exact: true }).click();
  await goOn(page);
  await answer(page, { ご出発の日: daysAgo(-30), お帰りの日: daysAgo(-32) });
  await answer(page, { ツアーの名前: '秋の信州 温泉めぐり3日間' });
  await answer(page, { ご一緒の人数: '2' });
  await answer(page, { 旅行の費用の見込み: '90,000' });
  await expect(page.getByText(/旅行会社でお見せください/)).toBeVisible();
  await send(page);
}

test('a journey ends in a coupon: applied for on the phone, approved, shown, and redeemed from the bill', async ({
  page,
  browser,
  kyosai,
}) => {
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
  await approve(kyosai, kyosai.staff('approver'), member);

  await page.goto(`${kyosai.publicUrl}/claims`);
  await page.getByRole('link', { name: /旅行割引券/ }).click();
  await expect(page.getByText('割引券をお見せください')).toBeVisible();
  await page.getByRole('link', { name: '割引券を表示する' }).click();
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
  await clerk.getByLabel('旅行の費用').fill('88,000');
  await clerk.getByRole('button', { name: '登録して次へ' }).click();
  await expect(clerk.getByRole('link', { name: new RegExp(`「${agency}」だけで使えます`) })).toBeVisible();
  await accessible(clerk);
  await clerk.getByLabel('請求した旅行会社').selectOption(agency);
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
  await expect(page.getByText('割引券のご利用を登録しました')).toBeVisible();
  await expect(page.getByText(new RegExp(`${agency}でお使いになりました`))).toBeVisible();
});
