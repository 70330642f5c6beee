import { accessible, expect, test } from '../fixtures.ts';
import { daysAgo, signIn as signInOnPhone } from '../member/steps.ts';
import { makeEvent, publishEvent } from '../staff/events.ts';
import { alarms, atTerminal, focused, signIn } from '../staff/steps.ts';
import { makeTicket, publishTicket } from '../staff/tickets.ts';

const ticket = '須磨離宮公園 回数券';
const event = '再度公園の紅葉狩り';

test('a company takes a ticket and an event on its invoice; what is cancelled is no longer due but for its fee', async ({
  page,
  browser,
  kyosai,
  staff,
}) => {
  const { officer, colleague } = kyosai;
  const clerk = await atTerminal(browser);
  await signIn(clerk, kyosai, staff('clerk'), '/tickets');
  const boxes = { 名前: ticket, 販売の始まり: daysAgo(1), 販売の終わり: daysAgo(-14) };
  await makeTicket(clerk, boxes, false, ['窓口', '会社の請求書']);
  await publishTicket(clerk);
  await clerk.goto(`${kyosai.staffUrl}/events`);
  const dates = { 日: daysAgo(-9), 定員: '2', 受付の始まり: daysAgo(1), 受付の終わり: daysAgo(-5) };
  await makeEvent(clerk, { 名前: event, ...dates }, ['会社の請求書']);
  await publishEvent(clerk);

  await signInOnPhone(page, kyosai, colleague, '/tickets');
  await page.getByRole('link', { name: new RegExp(ticket) }).click();
  await expect(page.getByRole('button', { name: '1枚 申し込む（2,100円）' })).toBeVisible();
  await expect(page.getByText('会社の請求書で支払う')).toHaveCount(0);

  const heard = alarms(clerk);
  await clerk.goto(`${kyosai.staffUrl}/officers`);
  await clerk.getByRole('combobox', { name: '事業所' }).fill(officer.company);
  await clerk.getByRole('option').filter({ hasText: officer.company }).click();
  await clerk.getByRole('button', { name: '請求書で受け付ける' }).click();
  const asking = clerk.getByRole('alertdialog', { name: '会社の請求書での支払い' });
  await focused(asking);
  await accessible(clerk);
  await asking.getByRole('button', { name: '受け付ける' }).click();
  await expect(clerk.getByText('会社の請求書で受け付けています')).toBeVisible();

  for (const _ of [1, 2]) {
    await page.goto(`${kyosai.publicUrl}/tickets`);
    await page.getByRole('link', { name: new RegExp(ticket) }).click();
    await page.getByText('会社の請求書で支払う', { exact: true }).click();
    await expect(page.getByText(/会社は、あなたのお名前、申込番号/)).toBeVisible();
    await accessible(page);
    await page.getByRole('button', { name: '1枚 申し込む（2,100円）' }).click();
    await expect(page.getByText(/代金 2,100円 は会社の請求書に載ります/)).toBeVisible();
  }
  await page.getByRole('button', { name: '申込みを取り消す' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: '取り消す', exact: true }).click();
  await expect(page.getByText('会社へのご請求はありません。')).toBeVisible();

  await page.goto(`${kyosai.publicUrl}/events`);
  await page.getByRole('link', { name: new RegExp(event) }).click();
  await page.getByLabel('当日の電話番号').fill('090-1234-5678');
  await page.getByText('会社の請求書で支払う', { exact: true }).click();
  await page.getByRole('button', { name: '1名で申し込む（3,000円）' }).click();
  await expect(page.getByText(/参加料金 3,000円 は会社の請求書に載ります/)).toBeVisible();
  await accessible(page);
  await page.getByRole('button', { name: '予約を取り消す' }).click();
  await page.getByRole('button', { name: 'キャンセル料 600円 で取り消す' }).click();
  await expect(page.getByText('キャンセル料 600円 は、会社の請求書に載ります。')).toBeVisible();

  await clerk.goto(`${kyosai.staffUrl}/dues`);
  const rows = clerk.getByRole('row').filter({ hasText: ticket });
  await expect(rows).toHaveCount(2);
  await expect(rows.filter({ hasText: '2,100円' })).toHaveCount(1);
  await expect(rows.filter({ hasText: '取消し' })).toHaveCount(1);
  await expect(clerk.getByRole('row').filter({ hasText: event })).toContainText('600円');
  await expect(clerk.getByText('請求の合計 2,700円')).toBeVisible();
  await accessible(clerk);
  expect(heard).toEqual([]);
});
