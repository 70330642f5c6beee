import type { Browser, Page } from '@playwright/test';
import { accessible, expect, test } from '../fixtures.ts';
import type { Kyosai, Member } from '../kyosai.ts';
import { daysAgo, signIn as signInOnPhone } from '../member/steps.ts';
import { openDesk, receiveTickets, scan } from '../staff/desk.ts';
import { alarms, atTerminal, focused, signIn } from '../staff/steps.ts';
import { makeTicket, publishTicket } from '../staff/tickets.ts';

const ticket = '摩耶山 ロープウェー券';
const [first, second] = ['8月1日の券', '8月2日の券'];

async function anotherPhone(browser: Browser): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 } });
  return context.newPage();
}

/** Opens the ticket on a phone. */
async function openTicket(phone: Page, kyosai: Kyosai, member: Member): Promise<void> {
  await signInOnPhone(phone, kyosai, member, '/tickets');
  await phone.getByRole('link', { name: new RegExp(ticket) }).click();
  await expect(phone.getByRole('heading', { level: 1, name: ticket })).toBeVisible();
}

test('a ticket is sold by the day: one day is sold out, of the other the desk hands out what was ordered', async ({
  page,
  browser,
  kyosai,
  member,
  staff,
}) => {
  const [clerk, phone] = [await atTerminal(browser), await anotherPhone(browser)];
  const heard = alarms(clerk);
  await signIn(clerk, kyosai, staff('clerk'), '/tickets');
  await makeTicket(clerk, { 名前: ticket, 全体の枚数: '1', 販売の始まり: daysAgo(1), 販売の終わり: daysAgo(-14) });

  await clerk.keyboard.press('e');
  const rows = clerk.getByRole('group', { name: '割当' });
  await rows.getByLabel(/^割当の呼び名/).fill(first);
  await rows.getByRole('button', { name: '行を加える' }).press('Enter');
  await expect(rows.getByLabel('割当の呼び名').nth(1)).toBeFocused();
  await clerk.keyboard.type(first);
  await clerk.keyboard.press('Tab');
  await clerk.keyboard.type('5');
  await expect(rows.getByText('合計 6枚')).toBeVisible();
  await accessible(clerk);
  await clerk.getByRole('button', { name: '下書きを保存する' }).click();
  await expect(clerk.getByText('同じ名前の割当があります。それぞれ別の名前にしてください。').first()).toBeVisible();
  await rows.getByLabel('割当の呼び名').nth(1).fill(second);
  await clerk.getByRole('button', { name: '下書きを保存する' }).click();
  await expect(clerk.getByRole('article').getByText(second)).toBeVisible(); // as a member sees it
  await accessible(clerk);
  await publishTicket(clerk);
  const address = clerk.url();

  await openTicket(phone, kyosai, kyosai.nextMember());
  await phone.getByRole('radio', { name: first }).press('Space');
  await expect(phone.getByRole('button', { name: '1枚増やす' })).toBeDisabled();
  await phone.getByRole('button', { name: /^1枚 申し込む/ }).click();
  await expect(phone.getByRole('heading', { level: 1, name: `${ticket}（${first}）` })).toBeVisible();

  await openTicket(page, kyosai, member);
  await expect(page.getByRole('radio', { name: `${first} 売り切れました` })).toBeDisabled();
  await accessible(page);
  await page.getByRole('button', { name: /^1枚 申し込む/ }).click();
  await expect(page.getByText('どの券にするかをお選びください。').first()).toBeVisible();
  await page.getByRole('radio', { name: second }).press('Space');
  await page.getByRole('button', { name: '1枚増やす' }).click();
  await page.getByRole('button', { name: '2枚 申し込む（4,200円）' }).click();
  await expect(page.getByRole('heading', { level: 1, name: `${ticket}（${second}）` })).toBeVisible();
  await accessible(page);
  await page.getByRole('link', { name: '申し込んだチケット' }).click();
  await expect(page.getByRole('link', { name: new RegExp(`${ticket}（${second}）`) })).toBeVisible();

  await clerk.goto(address);
  await expect(clerk.getByText('申込み 2枚 / 5枚')).toBeVisible();
  await clerk.keyboard.press('e');
  await rows.getByLabel('枚数').first().fill('0');
  await clerk.getByRole('button', { name: '変更を確かめる' }).click();
  await expect(
    clerk.getByText(`「${first}」にはもう1枚の申込みがあります。それより少なくはできません。`).first(),
  ).toBeVisible();
  await rows.getByLabel('枚数').first().fill('2');
  await clerk.getByRole('button', { name: '変更を確かめる' }).click();
  const asking = clerk.getByRole('alertdialog');
  await focused(asking);
  await expect(asking).toContainText(`${first} 1枚、${second} 5枚`);
  await expect(asking).toContainText(`${first} 2枚、${second} 5枚`);
  await asking.getByRole('button', { name: '変更する' }).click();
  await expect(clerk.getByText('申込み 1枚 / 2枚')).toBeVisible();

  await receiveTickets(clerk, kyosai.staffUrl, ticket, 5);
  await openDesk(clerk, kyosai.staffUrl);
  await scan(clerk, member.memberNumber);
  await expect(clerk.getByRole('checkbox', { name: new RegExp(`${ticket}（${second}）`) })).toBeChecked();
  await clerk.keyboard.press('Enter');
  await focused(asking);
  await expect(asking).toContainText(`${ticket}（${second}）`);
  await clerk.keyboard.press('Enter');
  await expect(clerk.getByText('の分を登録しました')).toBeVisible();
  await expect(clerk.getByRole('main')).toContainText(`${ticket}（${second}）`);

  await clerk.goto(`${address}/order`);
  await clerk.getByLabel('会員番号').fill(kyosai.nextMember().memberNumber);
  await clerk.getByRole('radio', { name: first }).press('Space');
  await accessible(clerk);
  await clerk.getByRole('button', { name: /を申し込む$/ }).click();
  await expect(clerk.getByRole('row').filter({ hasText: `${ticket}（${first}）` })).toHaveCount(2);
  await clerk.goto(`${kyosai.staffUrl}/tickets`);
  await expect(clerk.getByRole('row').filter({ hasText: ticket })).toContainText(`${first} 2 / 2`);
  expect(heard).toEqual([]);
});
