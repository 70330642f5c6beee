import type { Page } from '@playwright/test';
import { accessible, expect, test } from '../fixtures.ts';
import { daysAgo, signIn as signInOnPhone } from '../member/steps.ts';
import { makeEvent, publishEvent } from '../staff/events.ts';
import { alarms, atTerminal, focused, signIn } from '../staff/steps.ts';
import { makeTicket, publishTicket } from '../staff/tickets.ts';
import { statementOf } from '../statement.ts';

const ticket = '王子動物園 共通券';
const event = '布引の滝ウォーキング';

/** Orders one more ticket by slip; ends on the order's page and gives the number of its slip. */
async function orderBySlip(page: Page, again = false): Promise<string> {
  await page.getByRole('link', { name: new RegExp(ticket) }).click();
  await page.getByText('銀行振込（払込票）で', { exact: true }).click();
  if (!again) await accessible(page);
  await page.getByRole('button', { name: '1枚 申し込む（2,100円）' }).click();
  await expect(page.getByText(/次の口座へ 2,100円 をお振り込みください/)).toBeVisible();
  return ((await page.getByTestId('slip').textContent()) ?? '').replace('-', '');
}

/** Joins the event alone, by slip; ends on the booking's page and gives the number of its slip. */
async function joinBySlip(page: Page): Promise<string> {
  await page.getByRole('link', { name: new RegExp(event) }).click();
  await page.getByLabel('当日の電話番号').fill('090-1234-5678');
  await page.getByText('銀行振込（払込票）で', { exact: true }).click();
  await page.getByRole('button', { name: '1名で申し込む（3,000円）' }).click();
  await expect(page.getByText(/次の口座へ 3,000円 をお振り込みください/)).toBeVisible();
  await accessible(page);
  return ((await page.getByTestId('slip').textContent()) ?? '').replace('-', '');
}

test('a ticket and an event are paid by slip, and the statement of the bank pays them', async ({
  page,
  browser,
  kyosai,
  member,
  staff,
}) => {
  const clerk = await atTerminal(browser);
  await signIn(clerk, kyosai, staff('clerk'), '/tickets');
  await makeTicket(clerk, { 名前: ticket, 販売の始まり: daysAgo(1), 販売の終わり: daysAgo(-14) }, false, [
    '窓口',
    '払込票（銀行振込）',
  ]);
  await publishTicket(clerk);
  await clerk.goto(`${kyosai.staffUrl}/events`);
  const boxes = { 日: daysAgo(-9), 定員: '2', 受付の始まり: daysAgo(1), 受付の終わり: daysAgo(-5) };
  await makeEvent(clerk, { 名前: event, ...boxes }, ['払込票（銀行振込）']);
  await publishEvent(clerk);

  await signInOnPhone(page, kyosai, member, '/tickets');
  const exact = await orderBySlip(page);
  await accessible(page);
  const first = page.url();
  await page.goto(`${kyosai.publicUrl}/tickets`);
  await orderBySlip(page, true);
  const second = page.url();
  await page.goto(`${kyosai.publicUrl}/events`);
  const number = await joinBySlip(page);
  const booked = page.url();

  const accounts = await atTerminal(browser);
  const heard = alarms(accounts);
  await signIn(accounts, kyosai, staff('accounting'), '/deposits');
  await expect(accounts.getByRole('button', { name: /^入金明細を取り込む/ })).toBeVisible();
  await accounts.keyboard.press('n');
  const taking = accounts.getByRole('alertdialog', { name: '入金明細を取り込む' });
  await focused(taking);
  await taking.getByLabel('始まりの日').fill(daysAgo(5));
  await taking.getByLabel('終わりの日').fill(daysAgo(1));
  await taking.getByLabel('入金明細のファイル').setInputFiles({
    name: 'meisai.csv',
    mimeType: 'text/csv',
    buffer: statementOf([
      { on: daysAgo(2), payer: `${exact}ﾔﾏﾀﾞ`, amount: 2100 },
      { on: daysAgo(1), payer: `${number} ﾔﾏﾀﾞ`, amount: 3000 },
      { on: daysAgo(1), payer: 'ﾌﾒｲ ﾀﾛｳ', amount: 2100 },
    ]),
  });
  await accessible(accounts);
  await taking.getByRole('button', { name: '取り込む', exact: true }).click();
  const row = accounts.getByRole('row').filter({ hasText: 'ﾌﾒｲ ﾀﾛｳ' });
  await expect(row).toContainText('払込番号がない');
  await expect(accounts.getByRole('row')).toHaveCount(2);

  await row.click();
  const deciding = accounts.getByRole('alertdialog', { name: '入金を照合する' });
  await focused(deciding);
  await accessible(accounts);
  await deciding.getByRole('button', { name: 'この申込みの支払いにする' }).click();
  await expect(deciding.getByRole('alert').first()).toContainText('どの申込みの入金か');
  await deciding.getByRole('radio').first().press('Space');
  await deciding.getByRole('button', { name: 'この申込みの支払いにする' }).click();
  await expect(row).toHaveCount(0);
  expect(heard).toEqual([]);

  for (const address of [first, second]) {
    await page.goto(address);
    await expect(page.getByText('窓口でチケットをお受け取りください。')).toBeVisible();
    await expect(page.getByText('銀行振込')).toBeVisible();
  }
  await page.goto(booked);
  await expect(page.getByText('ご参加をお待ちしています。')).toBeVisible();
  await expect(page.getByText('銀行振込')).toBeVisible();
});
