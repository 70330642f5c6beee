import { accessible, expect, test } from '../fixtures.ts';
import { daysAgo, signIn as signInOnPhone } from '../member/steps.ts';
import { openDesk, receiveTickets, scan } from '../staff/desk.ts';
import { makeEvent, publishEvent } from '../staff/events.ts';
import { alarms, atTerminal, focused, signIn } from '../staff/steps.ts';
import { makeTicket, publishTicket } from '../staff/tickets.ts';

const ticket = 'ポートタワー 展望券';
const event = '摩耶山の星空教室';

test('a ticket and an event are paid by card on the page of the provider, and what comes back goes back to the card', async ({
  page,
  browser,
  kyosai,
  member,
  staff,
}) => {
  const clerk = await atTerminal(browser);
  const heard = alarms(clerk);
  await signIn(clerk, kyosai, staff('clerk'), '/tickets');
  await makeTicket(clerk, { 名前: ticket, 販売の始まり: daysAgo(1), 販売の終わり: daysAgo(-14) }, false, [
    '窓口',
    'カード',
  ]);
  await publishTicket(clerk);
  await clerk.goto(`${kyosai.staffUrl}/events`);
  const boxes = { 日: daysAgo(-9), 定員: '2', 受付の始まり: daysAgo(1), 受付の終わり: daysAgo(-5) };
  await makeEvent(clerk, { 名前: event, ...boxes }, ['カード']);
  await publishEvent(clerk);
  await receiveTickets(clerk, kyosai.staffUrl, ticket, 10);

  await signInOnPhone(page, kyosai, member, '/tickets');
  await page.getByRole('link', { name: new RegExp(ticket) }).click();
  await page.getByRole('button', { name: '1枚増やす' }).click();
  await page.getByText('クレジットカードで', { exact: true }).click();
  await accessible(page);
  await page.getByRole('button', { name: '2枚 申し込む（4,200円）' }).click();
  await expect(page.getByText('カードでのお支払いをお待ちしています。')).toBeVisible();
  await accessible(page);

  const order = page.url();
  await page.getByRole('button', { name: 'カードで支払う（4,200円）' }).click();
  await expect(page.getByRole('heading', { name: '4200円' })).toBeVisible();
  await page.getByRole('link', { name: 'やめる' }).click();
  await expect(page.getByText('カードでのお支払いをお待ちしています。')).toBeVisible();

  await openDesk(clerk, kyosai.staffUrl);
  await scan(clerk, member.memberNumber);
  await expect(clerk.getByText('会員が自分の画面でカードで支払います')).toBeVisible();
  await accessible(clerk);
  await expect(clerk.getByTestId('desk-total')).toHaveCount(0);

  await page.getByRole('button', { name: '支払いをやりなおす（4,200円）' }).click();
  await page.getByRole('button', { name: '支払う', exact: true }).click();
  await expect(page.getByText('窓口でチケットをお受け取りください。')).toBeVisible();
  await accessible(page);

  await openDesk(clerk, kyosai.staffUrl);
  await scan(clerk, member.memberNumber);
  await expect(clerk.getByTestId('desk-total')).toHaveText('渡す 2枚');
  await clerk.keyboard.press('Enter');
  await focused(clerk.getByRole('alertdialog'));
  await clerk.keyboard.press('Enter');
  await expect(clerk.getByText('の分を登録しました')).toBeVisible();

  await clerk.goto(`${kyosai.staffUrl}/orders`);
  await clerk.getByRole('row').filter({ hasText: member.memberNumber }).click();
  await clerk.getByRole('dialog').getByRole('button', { name: '返却を受ける' }).click();
  const returning = clerk.getByRole('alertdialog', { name: '返却を受ける' });
  await focused(returning);
  await returning.getByLabel('返却の理由').selectOption({ label: '券の破損・印刷の誤り' });
  await returning.getByLabel('返却の枚数').fill('1');
  await returning.getByLabel('経緯').fill('印刷がかすれていた');
  await accessible(clerk);
  await returning.getByRole('button', { name: '2,100円 をカードへ返す' }).click();
  await expect(returning).toHaveCount(0);

  await page.goto(`${kyosai.publicUrl}/events`);
  await page.getByRole('link', { name: new RegExp(event) }).click();
  await page.getByLabel('当日の電話番号').fill('090-1234-5678');
  await page.getByText('クレジットカードで', { exact: true }).click();
  await page.getByRole('button', { name: '1名で申し込む（3,000円）' }).click();
  await page.getByRole('button', { name: 'カードで支払う（3,000円）' }).click();
  await page.getByRole('button', { name: '支払う', exact: true }).click();
  await expect(page.getByText('ご参加をお待ちしています。')).toBeVisible();
  await page.getByRole('button', { name: '予約を取り消す' }).click();
  await page.getByRole('button', { name: 'キャンセル料 600円 で取り消す' }).click();
  await expect(page.getByText(/2,400円 を、カードへお返し/)).toBeVisible();
  await accessible(page);

  // Once a minute the server gives back what is due.
  const backTo = () => kyosai.provider.refunds.map(({ amount }) => amount).sort();
  await expect.poll(backTo, { timeout: 120_000 }).toEqual(['2100', '2400']);
  await page.goto(order);
  await expect(page.getByText('1枚は返却され、代金はカードへお返しします。')).toBeVisible();
  await page.goto(`${kyosai.publicUrl}/notices`);
  await expect(page.getByText('カードでお支払いいただいた代金をお返ししました').first()).toBeVisible();
  await expect(page.getByText('カードでお支払いいただいた参加料金をお返ししました').first()).toBeVisible();

  // The provider refuses what the other ticket cost: a clerk gives it back, and the member reads how.
  kyosai.provider.refusing = true;
  await clerk.goto(`${kyosai.staffUrl}/orders`);
  await clerk.getByRole('row').filter({ hasText: member.memberNumber }).click();
  await clerk.getByRole('dialog').getByRole('button', { name: '返却を受ける' }).click();
  await focused(returning);
  await returning.getByLabel('返却の理由').selectOption({ label: '券の破損・印刷の誤り' });
  await returning.getByLabel('経緯').fill('印刷がかすれていた');
  await returning.getByRole('button', { name: '2,100円 をカードへ返す' }).click();
  await expect(returning).toHaveCount(0);
  const owed = clerk.getByRole('row').filter({ hasText: member.memberNumber });
  await expect(async () => {
    await clerk.goto(`${kyosai.staffUrl}/orders?state=OWED`);
    await expect(owed).toBeVisible({ timeout: 3_000 });
  }).toPass({ timeout: 120_000 });
  await page.goto(order);
  await expect(page.getByText(/2,100円 を、カードへお返しできませんでした/)).toBeVisible();
  await accessible(page);
  await owed.click();
  const settling = clerk.getByRole('alertdialog', { name: 'カードへ返せない代金' });
  await focused(settling);
  await settling.getByLabel('代金の扱い').selectOption({ label: '窓口で現金で返した' });
  await settling.getByLabel('経緯').fill('カードが解約されていた');
  await accessible(clerk);
  await settling.getByRole('button', { name: '2,100円 の扱いを登録する' }).click();
  await expect(settling).toHaveCount(0);
  await expect(owed).toHaveCount(0);
  await page.reload();
  await expect(page.getByText(/カードへお返しできなかった 2,100円 を、.*に現金でお返ししました/)).toBeVisible();
  await accessible(page);
  await page.goto(`${kyosai.publicUrl}/notices`);
  await expect(page.getByText('カードへお返しできなかった代金を、別の方法でお返ししました').first()).toBeVisible();
  expect(heard).toEqual([]);
});
