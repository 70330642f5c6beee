import { orderTicket } from '../api.ts';
import { accessible, expect, test } from '../fixtures.ts';
import { daysAgo, signIn as signInOnPhone } from '../member/steps.ts';
import { codeOf, codesOf, openDesk, receiveTickets, scan } from '../staff/desk.ts';
import { alarms, atTerminal, focused, signIn } from '../staff/steps.ts';
import { makeTicket, publishTicket } from '../staff/tickets.ts';

const ticket = '六甲山 周遊券';

test('a scan at the desk takes the money and hands the tickets out, once, as long as there are any', async ({
  page,
  browser,
  kyosai,
  member,
  staff,
}) => {
  const clerk = await atTerminal(browser);
  const heard = alarms(clerk);
  await signIn(clerk, kyosai, staff('clerk'), '/tickets');
  await makeTicket(clerk, { 名前: ticket, 販売の始まり: daysAgo(1), 販売の終わり: daysAgo(-14) });
  await publishTicket(clerk);
  await receiveTickets(clerk, kyosai.staffUrl, ticket, 2);
  await accessible(clerk);

  await orderTicket(kyosai, member, ticket, 2);
  const codes = codesOf(page);
  await signInOnPhone(page, kyosai, member, '/orders');
  await page.getByRole('link', { name: new RegExp(ticket) }).click();
  await expect(page.getByRole('img', { name: `${ticket}のQRコード` })).toBeVisible();
  await codeOf(codes, 'ticket');
  await page.goto(`${kyosai.publicUrl}/card`);
  await expect(page.getByRole('img', { name: '会員証のQRコード' })).toBeVisible();
  const card = await codeOf(codes, 'card');

  await openDesk(clerk, kyosai.staffUrl);
  await accessible(clerk);
  await scan(clerk, card.replace(/.$/, card.endsWith('0') ? '1' : '0'));
  await expect(clerk.getByText(/この会の会員証やチケットのものではありません/)).toBeVisible();
  await scan(clerk, 'HTTPS://EXAMPLE.JP/TICKET?ID=12345');
  await expect(clerk.getByText(/この会の会員証やチケットのものではありません/)).toBeVisible();
  await scan(clerk, card);
  await expect(clerk.getByRole('heading', { level: 2 })).toContainText(member.memberNumber);
  await expect(clerk.getByTestId('desk-total')).toContainText('受け取る 4,200円 渡す 2枚');
  await accessible(clerk);

  await clerk.keyboard.press('Enter');
  const asking = clerk.getByRole('alertdialog');
  await focused(asking);
  await accessible(clerk);
  await scan(clerk, card);
  await expect(asking.getByText('まだ登録していません')).toBeVisible();
  await expect(asking.getByRole('button', { name: '4,200円 を受け取り、2枚を渡した' })).toBeFocused();
  await clerk.keyboard.press('Enter');
  await expect(asking).toHaveCount(0);
  await expect(clerk.getByText('の分を登録しました')).toContainText(member.name);
  await expect(clerk.getByRole('main')).toContainText('渡し済み');
  await expect(clerk.getByLabel('コードまたは会員番号')).toBeFocused();

  await scan(clerk, await codeOf(codes, 'ticket'));
  await expect(clerk.getByText('このコードのチケットは、もう渡しています')).toBeVisible();
  await expect(clerk.getByText(/もう一度は渡せません/)).toContainText(staff('clerk').name);
  await expect(clerk.getByText('渡すチケットも、受け取る代金もありません')).toBeVisible();

  await orderTicket(kyosai, member, ticket, 1);
  await scan(clerk, member.memberNumber);
  await expect(clerk.getByText('会員番号での引換え')).toBeVisible();
  await accessible(clerk);
  await clerk.keyboard.press('Enter');
  await focused(asking);
  await clerk.keyboard.press('Enter');
  await expect(asking.getByText(/在庫は0枚で、1枚に足りません/).first()).toBeVisible();
  await clerk.keyboard.press('Escape');
  await receiveTickets(clerk, kyosai.staffUrl, ticket, 5);
  await openDesk(clerk, kyosai.staffUrl);
  await scan(clerk, member.memberNumber);
  await expect(clerk.getByTestId('desk-total')).toContainText('渡す 1枚');
  await clerk.keyboard.press('Enter');
  await focused(asking);
  await clerk.keyboard.press('Enter');
  await expect(clerk.getByText('の分を登録しました')).toBeVisible();

  await clerk.goto(`${kyosai.staffUrl}/orders`);
  await clerk.getByRole('row').filter({ hasText: member.memberNumber }).first().click();
  await expect(clerk.getByRole('dialog')).toContainText('会員番号で確認');
  expect(heard).toEqual([]);
});

test('a ticket without paper is paid at the desk, and used by its code, once', async ({
  page,
  browser,
  kyosai,
  member,
  staff,
}) => {
  const name = '神戸どうぶつ王国 電子券';
  const clerk = await atTerminal(browser);
  const heard = alarms(clerk);
  await signIn(clerk, kyosai, staff('clerk'), '/tickets');
  const days = { 販売の始まり: daysAgo(1), 販売の終わり: daysAgo(-14) };
  await makeTicket(clerk, { 名前: name, ...days }, false, ['窓口'], 'スマートフォンのQRコード');
  await publishTicket(clerk);
  await orderTicket(kyosai, member, name, 2);
  const codes = codesOf(page);
  await signInOnPhone(page, kyosai, member, '/orders');
  await page.getByRole('link', { name: new RegExp(name) }).click();
  await expect(page.getByText('紙の券はありません')).toBeVisible();
  const code = await codeOf(codes, 'ticket');

  const done = clerk.getByText('の分を登録しました');
  const asking = clerk.getByRole('alertdialog');
  await openDesk(clerk, kyosai.staffUrl);
  await scan(clerk, member.memberNumber);
  await expect(clerk.getByTestId('desk-total')).toHaveText('受け取る 4,200円');
  await clerk.keyboard.press('Enter');
  await focused(asking);
  await clerk.keyboard.press('Enter');
  await expect(done).toBeVisible();
  await page.reload();
  await expect(page.getByText('会場で、この画面のQRコードをお見せください。')).toBeVisible();
  await accessible(page);

  await scan(clerk, member.memberNumber);
  await expect(clerk.getByRole('checkbox', { name: new RegExp(name) })).not.toBeChecked();
  await scan(clerk, code);
  await expect(clerk.getByTestId('desk-total')).toHaveText('使う 2枚');
  await accessible(clerk);
  await clerk.keyboard.press('Enter');
  await focused(asking);
  await expect(asking.getByRole('button', { name: '2枚を使った' })).toBeFocused();
  await clerk.keyboard.press('Enter');
  await expect(done).toBeVisible();
  await scan(clerk, code);
  await expect(clerk.getByText('このコードのチケットは、もう使われています')).toBeVisible();
  await page.reload();
  await expect(page.getByText('ご利用済みです。')).toBeVisible();
  expect(heard).toEqual([]);
});

test('tickets come back and are paid back, and a count of the safe is confirmed by another', async ({
  page,
  browser,
  kyosai,
  member,
  staff,
}) => {
  const name = '有馬温泉 入浴券';
  const clerk = await atTerminal(browser);
  const heard = alarms(clerk);
  await signIn(clerk, kyosai, staff('clerk'), '/tickets');
  await makeTicket(clerk, { 名前: name, 販売の始まり: daysAgo(1), 販売の終わり: daysAgo(-14) });
  await publishTicket(clerk);
  await receiveTickets(clerk, kyosai.staffUrl, name, 10);
  await orderTicket(kyosai, member, name, 2);
  await openDesk(clerk, kyosai.staffUrl);
  await scan(clerk, member.memberNumber);
  await expect(clerk.getByTestId('desk-total')).toContainText('渡す 2枚');
  await clerk.keyboard.press('Enter');
  await focused(clerk.getByRole('alertdialog'));
  await clerk.keyboard.press('Enter');
  await expect(clerk.getByText('の分を登録しました')).toBeVisible();

  await clerk.goto(`${kyosai.staffUrl}/orders`);
  const row = clerk.getByRole('row').filter({ hasText: member.memberNumber });
  await row.click();
  await clerk.getByRole('dialog').getByRole('button', { name: '返却を受ける' }).click();
  const returning = clerk.getByRole('alertdialog', { name: '返却を受ける' });
  await focused(returning);
  await returning.getByLabel('返却の理由').selectOption({ label: '券の破損・印刷の誤り' });
  await returning.getByLabel('返却の枚数').fill('1');
  await accessible(clerk);
  await returning.getByRole('button', { name: '2,100円 を返金した' }).click();
  await expect(returning.getByText('返却の経緯を入力してください。').first()).toBeVisible();
  await returning.getByLabel('経緯').fill('印刷がかすれていた');
  await returning.getByRole('button', { name: '2,100円 を返金した' }).click();
  await expect(returning).toHaveCount(0);
  await row.click();
  await expect(clerk.getByRole('dialog')).toContainText('1枚を返却');
  await clerk.keyboard.press('Escape');

  await signInOnPhone(page, kyosai, member, '/orders');
  await page.getByRole('link', { name: new RegExp(name) }).click();
  await expect(page.getByText('1枚は返却され、代金をお返ししました。')).toBeVisible();
  await accessible(page);

  await clerk.goto(`${kyosai.staffUrl}/stocks`);
  await clerk.getByRole('row').filter({ hasText: name }).click();
  await expect(clerk.getByTestId('stock')).toContainText('在庫 8枚');
  const ledger = clerk.getByRole('table').first();
  for (const words of ['入荷', '引渡し', '会員からの返却', '使えない券']) await expect(ledger).toContainText(words);
  await accessible(clerk);
  await clerk.keyboard.press('c');
  const counting = clerk.getByRole('alertdialog', { name: '棚卸を登録' });
  await focused(counting);
  await counting.getByLabel('数えた枚数').fill('７');
  await counting.getByLabel('差の理由').fill('1枚は見本として掲示');
  await counting.getByRole('button', { name: '登録する' }).click();
  await expect(clerk.getByText('ご自身の棚卸です。別の職員に確認を頼んでください。')).toBeVisible();

  const second = await atTerminal(browser);
  await signIn(second, kyosai, staff('clerk2'), new URL(clerk.url()).pathname);
  await second.getByRole('button', { name: '確認する' }).click();
  const settling = second.getByRole('alertdialog', { name: '棚卸を確認する' });
  await focused(settling);
  await accessible(second);
  await settling.getByRole('button', { name: '確認した' }).click();
  await expect(second.getByTestId('stock')).toContainText('在庫 7枚');
  expect(heard).toEqual([]);
});
