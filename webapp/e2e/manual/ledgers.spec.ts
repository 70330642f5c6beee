import type { Page } from '@playwright/test';
import { orderTicket } from '../api.ts';
import { bookPaid } from '../bookings.ts';
import { expect, test } from '../fixtures.ts';
import { daysAgo } from '../member/steps.ts';
import { confirmDisaster, fillDisaster } from '../staff/disasters.ts';
import { makeEvent, publishEvent } from '../staff/events.ts';
import { atTerminal, counted, focused, moveTo, signIn } from '../staff/steps.ts';
import { makeTicket, publishTicket } from '../staff/tickets.ts';
import { statementOf } from '../statement.ts';
import { take } from './take.ts';

test('a clerk finds officers, letters, houses and what an extract brought where the manual says', async ({
  page,
  kyosai,
  staff,
}) => {
  const open = opener(page, kyosai.staffUrl);
  await page.goto(kyosai.staffUrl);
  await expect(page.getByRole('link', { name: 'サインインする' })).toBeVisible();
  await take(page, 'sign-in', 600);
  await signIn(page, kyosai, staff('clerk'), '/officers');
  await page.getByRole('combobox', { name: '事業所' }).fill(kyosai.officer.company);
  await page.getByRole('option').filter({ hasText: kyosai.officer.company }).click();
  await expect(page.getByRole('row').filter({ hasText: kyosai.officer.name })).toBeVisible();
  await take(page, 'officers', 440);
  await open('/letters/invitations', '会員ページを開設していない会員');
  await take(page, 'invitations', 360);
  await open('/facilities', '保養所の一覧');
  await take(page, 'facilities', 360);
  await page.goto(`${kyosai.staffUrl}/coupons/redeem`);
  await expect(page.getByRole('heading', { level: 1, name: '割引券の利用を登録' })).toBeVisible();
  await take(page, 'coupons', 700);
  await open('/characters', '外字の一覧');
  await take(page, 'characters');
  await open('/imports', '取り込みの一覧');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('table').nth(1)).toContainText('生年月日が暦にありません');
  await take(page, 'import', 400);
  await page.goto(`${kyosai.staffUrl}/offers`);
  await counted(page);
  await take(page, 'offers', 480);
  await page.keyboard.press('l');
  await focused(page.getByRole('menu'));
  await take(page, 'menu');
});

test('a clerk sells a ticket, and a statement pays for some, as the manual shows', async ({
  page,
  browser,
  kyosai,
  member,
  staff,
}) => {
  await signIn(page, kyosai, staff('clerk'), '/tickets');
  const boxes = { 名前: '動植物園 年間入園券', 販売の始まり: daysAgo(1), 販売の終わり: daysAgo(-30) };
  await makeTicket(page, boxes, false, ['窓口', '払込票（銀行振込）']);
  await expect(page.getByText('会員価格 2,100円')).toBeVisible();
  await take(page, 'ticket', 640);
  await publishTicket(page);
  await orderTicket(kyosai, member, '動植物園 年間入園券', 2);
  await page.goto(`${kyosai.staffUrl}/orders`);
  await page.getByRole('row').filter({ hasText: member.memberNumber }).click();
  await focused(page.getByRole('alertdialog', { name: '代金を受け取る' }));
  await take(page, 'ticket-pay');

  await orderTicket(kyosai, member, '動植物園 年間入園券', 1, 'SLIP');
  const accounts = await atTerminal(browser);
  await signIn(accounts, kyosai, staff('accounting'), '/deposits');
  await takeStatement(accounts);
  await accounts.getByRole('row').filter({ hasText: 'ﾔﾏﾀﾞ' }).click();
  const deciding = accounts.getByRole('alertdialog', { name: '入金を照合する' });
  await focused(deciding);
  await deciding.getByRole('radio').first().press('Space');
  await take(accounts, 'deposit');
});

/** Takes a bank's statement of one payment whose payer wrote no number; ends with it in the list of those that wait. */
async function takeStatement(page: Page): Promise<void> {
  await expect(page.getByRole('button', { name: /^入金明細を取り込む/ })).toBeVisible();
  await page.keyboard.press('n');
  const taking = page.getByRole('alertdialog', { name: '入金明細を取り込む' });
  await focused(taking);
  await taking.getByLabel('始まりの日').fill(daysAgo(5));
  await taking.getByLabel('終わりの日').fill(daysAgo(1));
  const buffer = statementOf([{ on: daysAgo(2), payer: 'ﾔﾏﾀﾞ ﾊﾅｺ', amount: 2100 }]);
  await taking.getByLabel('入金明細のファイル').setInputFiles({ name: 'meisai.csv', mimeType: 'text/csv', buffer });
  await take(page, 'statement');
  await taking.getByRole('button', { name: '取り込む', exact: true }).click();
  await expect(page.getByRole('row').filter({ hasText: 'ﾔﾏﾀﾞ' })).toContainText('払込番号がない');
}

test('a clerk holds an event and lets people in as the manual shows', async ({
  page,
  browser,
  kyosai,
  member,
  staff,
}) => {
  await signIn(page, kyosai, staff('clerk'), '/events');
  const boxes = { 日: daysAgo(-2), 定員: '40', 受付の始まり: daysAgo(1), 受付の終わり: daysAgo(-1) };
  await makeEvent(page, { 名前: '淡路島の玉ねぎ掘り', ...boxes });
  await expect(page.getByText('会員 3,000円')).toBeVisible();
  await take(page, 'event', 740);
  await publishEvent(page);
  const entryCode = await bookPaid(kyosai, member, staff('clerk'), '淡路島の玉ねぎ掘り');
  await page.reload();
  await page.getByRole('link', { name: '入場受付' }).click();
  await expect(page.getByText('端末はまだありません')).toBeVisible();
  await page.keyboard.press('n');
  const making = page.getByRole('dialog', { name: '端末を登録する' });
  await focused(making);
  const code = (await making.getByText(/^[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}$/).textContent()) ?? '';
  await take(page, 'door');

  const door = await browser.newPage({ viewport: { width: 768, height: 1024 }, isMobile: true, hasTouch: true });
  await door.goto(`${kyosai.publicUrl}/door#${code}`);
  await door.getByRole('button', { name: 'この端末を登録する' }).click();
  await door.getByLabel('入場コード').fill(entryCode);
  await door.getByLabel('入場コード').press('Enter');
  await expect(door.getByText('3名 入場できます')).toBeVisible();
  await take(door, 'door-people', 1024);
});

test('an examiner drafts a rule as the manual shows', async ({ page, kyosai, staff }) => {
  await signIn(page, kyosai, staff('examiner'), '/rules');
  await moveTo(page, '講座受講助成');
  await take(page, 'rules', 440);
  await page.keyboard.press('Enter');
  await expect(page.getByText('今の規程', { exact: true })).toBeVisible();
  await page.keyboard.press('n');
  await page.getByLabel('金額（円）').fill('7000');
  await page.getByLabel('変える理由').fill('受講料が上がったため');
  await page.getByRole('button', { name: '案を保存する' }).press('Enter');
  await expect(page.getByText('支払い5,000円以上 7,000円')).toBeVisible();
  await take(page, 'draft', 580);
});

test('a disaster is declared by two as the manual shows', async ({ page, browser, kyosai, staff }) => {
  await signIn(page, kyosai, staff('examiner'), '/disasters');
  await fillDisaster(page, {
    災害の名前: '令和8年台風第21号',
    始まりの日: daysAgo(12),
    終わりの日: daysAgo(10),
    対象の地域: '654 655-00',
    指定の根拠: '理事会の決定（2026年11月20日）',
  });
  await take(page, 'disaster-propose');
  await page.getByRole('button', { name: '登録する' }).click();
  await expect(page.getByRole('table', { name: '災害の一覧' })).toContainText('確認待ち');

  const approver = await atTerminal(browser);
  await signIn(approver, kyosai, staff('approver'), '/disasters');
  await confirmDisaster(approver, '令和8年台風第21号');
  await take(approver, 'disaster-confirm');
});

test('an administrator finds terms, people and the record where the manual says', async ({
  browser,
  kyosai,
  staff,
}) => {
  const page = await atTerminal(browser);
  const open = opener(page, kyosai.staffUrl);
  await signIn(page, kyosai, staff('administrator'), '/approvals');
  await expect(page.getByLabel('取り消せる時間 (分)')).toBeVisible();
  await take(page, 'approval-terms', 620);
  await page.goto(`${kyosai.staffUrl}/payout-terms`);
  await expect(page.getByLabel('委託者コード')).toBeVisible();
  await take(page, 'payout-terms', 700);
  await open('/staff', '職員の一覧');
  await take(page, 'staff', 440);
  await page.goto(`${kyosai.staffUrl}/audit`);
  await expect(page.getByRole('table')).toContainText(staff('administrator').name);
  await take(page, 'audit', 360);
});

/** Opens a screen by its address; ends with its table there and its cursor ready. */
function opener(page: Page, url: string): (path: string, table: string) => Promise<void> {
  return async (path, table) => {
    await page.goto(url + path);
    await expect(page.getByRole('table', { name: table })).toBeVisible();
    await focused(page.locator('main'));
  };
}
