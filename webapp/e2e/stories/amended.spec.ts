import type { Page } from '@playwright/test';
import { accessible, expect, test } from '../fixtures.ts';
import { daysAgo, readNotice, signIn as signInOnPhone } from '../member/steps.ts';
import { makeEvent, publishEvent } from '../staff/events.ts';
import { alarms, atTerminal, focused, signIn } from '../staff/steps.ts';
import { makeTicket, publishTicket } from '../staff/tickets.ts';

const ticket = '王子公園プール 回数券';
const event = '布引の滝を歩く会';

/** Sees what a change would be and whom it touches, makes it, and finds the same on its record. */
async function amend(clerk: Page, says: string[], touched: string[]): Promise<void> {
  await clerk.getByRole('button', { name: '変更を確かめる' }).click();
  const asking = clerk.getByRole('alertdialog', { name: '公開した内容を変える' });
  await focused(asking);
  for (const text of says) await expect(asking).toContainText(text);
  await asking.getByRole('button', { name: '対象の会員を見る' }).click();
  for (const text of touched) await expect(asking.getByRole('table').last()).toContainText(text);
  await accessible(clerk);
  await asking.getByRole('button', { name: '変更する' }).click();
  await expect(clerk.getByRole('heading', { name: '公開後の変更' })).toBeVisible();
  await recorded(clerk, touched);
}

/** Looks at whom the change at the top of the record touched. */
async function recorded(clerk: Page, touched: string[]): Promise<void> {
  await clerk.getByRole('button', { name: '対象の会員を見る' }).first().click();
  for (const text of touched) {
    await expect(clerk.getByRole('row').filter({ hasText: touched[0] ?? '' })).toContainText(text);
  }
  await accessible(clerk);
}

/** Takes back what is open, with the reason. */
async function withdraw(clerk: Page, name: string, reason: string, says: string, touched: string): Promise<void> {
  await expect(clerk.getByRole('heading', { name: '公開後の変更' })).toBeVisible();
  await clerk.keyboard.press('w');
  const asking = clerk.getByRole('alertdialog', { name });
  await focused(asking);
  await expect(asking).toContainText(says);
  await asking.getByRole('button', { name: '対象の会員を見る' }).click();
  await expect(asking.getByRole('row').filter({ hasText: touched })).toHaveCount(1);
  await accessible(clerk);
  await asking.getByRole('button', { name: '取りやめる' }).click();
  await expect(asking).toContainText('取りやめる理由を入力してください。');
  await asking.getByLabel('取りやめる理由').fill(reason);
  await asking.getByRole('button', { name: '取りやめる' }).click();
  await expect(asking).toHaveCount(0);
  await expect(clerk.getByText(reason).first()).toBeVisible();
}

test('a ticket is changed after it was ordered, withdrawn with its money given back, and copied', async ({
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
  const address = clerk.url();

  await signInOnPhone(page, kyosai, member, '/tickets');
  await page.getByRole('link', { name: new RegExp(ticket) }).click();
  await page.getByRole('button', { name: '1枚 申し込む（2,100円）' }).click();
  await expect(page.getByText(/事務局の窓口で 2,100円 をお支払いください/)).toBeVisible();

  await clerk.reload();
  await expect(clerk.getByText('支払い待ち')).toBeVisible();
  await clerk.keyboard.press('e');
  await expect(clerk.getByLabel('名前')).toHaveValue(ticket);
  await clerk.getByLabel(/^会員価格/).fill('2,300');
  await amend(
    clerk,
    ['2,100円', '2,300円', '会員 1名に関わる変更です', 'お知らせが届きます。'],
    [member.memberNumber, member.name, '申込み', '支払い待ち'],
  );
  await page.getByRole('link', { name: '申し込んだチケット' }).click();
  await readNotice(page, kyosai, 'お申し込みのチケットの内容が変わりました');
  await expect(page.getByText('会員価格 2,300円')).toBeVisible();

  await clerk.keyboard.press('o');
  const row = clerk.getByRole('row').filter({ hasText: member.memberNumber });
  await row.click();
  await clerk.getByRole('button', { name: '2,100円 を受け取った' }).click();
  await expect(row).toContainText('渡し待ち');

  await clerk.goto(address);
  await withdraw(
    clerk,
    'チケットを取りやめる',
    'プールの改修が決まったためです。',
    '会員 1名の申込み・予約・順番待ちがすべて終わり',
    member.memberNumber,
  );
  await readNotice(page, kyosai, 'お申し込みのチケットは取りやめになりました');
  await expect(page.getByText('このチケットは取りやめになりました。')).toBeVisible();
  await expect(page.getByText('プールの改修が決まったためです。')).toBeVisible();
  await expect(page.getByText(/お支払いいただいた 2,100円 をお返しします。/)).toBeVisible();
  await accessible(page);

  await clerk.keyboard.press('o');
  await clerk.getByLabel('状態').selectOption({ label: '返金待ち' });
  await row.click();
  const giving = clerk.getByRole('alertdialog', { name: '代金を返す' });
  await focused(giving);
  await accessible(clerk);
  await giving.getByRole('button', { name: '2,100円 を返した' }).click();
  await expect(row).toHaveCount(0);
  await page.reload();
  await expect(page.getByText(/に代金をお返ししました。/)).toBeVisible();

  await clerk.goto(address);
  await expect(clerk.getByText('取りやめ').first()).toBeVisible();
  await recorded(clerk, [member.memberNumber, member.name, '取消し']);
  await clerk.keyboard.press('y');
  const copying = clerk.getByRole('dialog', { name: 'チケットを写して作る' });
  await focused(copying);
  await copying.getByRole('button', { name: '写して開く' }).click();
  await expect(clerk.getByLabel('名前')).toHaveValue(ticket);
  await expect(clerk.getByLabel(/^販売の始まり/)).toHaveValue(nextYear(daysAgo(1)));
  await clerk.getByRole('button', { name: '下書きを保存する' }).click();
  await expect(clerk.getByText('下書き', { exact: true })).toBeVisible();
  expect(heard).toEqual([]);
});

/** The same day a year later, which is no 29 February. */
function nextYear(day: string): string {
  return `${Number(day.slice(0, 4)) + 1}${day.slice(4)}`.replace(/-02-29$/, '-02-28');
}

test('a clerk orders for a member who has no phone, and cancels for him', async ({
  browser,
  kyosai,
  member,
  staff,
}) => {
  const clerk = await atTerminal(browser);
  const heard = alarms(clerk);
  await signIn(clerk, kyosai, staff('clerk'), '/tickets');
  await makeTicket(clerk, { 名前: '海の家 休憩券', 販売の始まり: daysAgo(1), 販売の終わり: daysAgo(-14) });
  await publishTicket(clerk);
  await expect(clerk.getByRole('link', { name: '会員に代わって申し込む' })).toBeVisible();
  await clerk.keyboard.press('b');
  await clerk.getByLabel('会員番号').fill(member.memberNumber);
  await expect(clerk.getByRole('main').getByText(member.name)).toBeVisible();
  await clerk.getByLabel('枚数').fill('9');
  await accessible(clerk);
  await clerk.getByRole('button', { name: '9枚 18,900円 を申し込む' }).click();
  await expect(clerk.getByRole('alert').first()).toContainText('お一人、年度に3枚までです。');
  await clerk.getByLabel('枚数').fill('2');
  await clerk.getByRole('button', { name: '2枚 4,200円 を申し込む' }).click();
  const row = clerk.getByRole('row').filter({ hasText: member.memberNumber });
  await row.click();
  const paying = clerk.getByRole('alertdialog', { name: '代金を受け取る' });
  await expect(paying).toContainText('代理の申込み');
  await paying.getByRole('button', { name: '会員に代わって申込みを取り消す' }).click();
  const cancelling = clerk.getByRole('alertdialog', { name: '会員に代わって取り消す' });
  await cancelling.getByLabel('取り消す理由').fill('ご本人のお電話');
  await accessible(clerk);
  await cancelling.getByRole('button', { name: '申込みを取り消す' }).click();
  await expect(row).toContainText('取消し');
  expect(heard).toEqual([]);
});

test('an event is moved, which frees who booked before, and withdrawn', async ({
  page,
  browser,
  kyosai,
  member,
  staff,
}) => {
  const clerk = await atTerminal(browser);
  const heard = alarms(clerk);
  await signIn(clerk, kyosai, staff('clerk'), '/events');
  const boxes = { 日: daysAgo(-9), 定員: '2', 受付の始まり: daysAgo(1), 受付の終わり: daysAgo(-5) };
  await makeEvent(clerk, { 名前: event, ...boxes });
  await publishEvent(clerk);
  await signInOnPhone(page, kyosai, member, '/events');
  await page.getByRole('link', { name: new RegExp(event) }).click();
  await page.getByLabel('当日の電話番号').fill('090-1234-5678');
  await page.getByRole('button', { name: '1名で申し込む（3,000円）' }).click();
  await expect(page.getByText(/事務局の窓口で 3,000円 をお支払いください/)).toBeVisible();

  await clerk.keyboard.press('e');
  await expect(clerk.getByLabel('名前')).toHaveValue(event);
  await clerk.getByRole('textbox', { name: /^日/ }).first().fill(daysAgo(-10));
  await amend(
    clerk,
    ['開催回', '会員 1名に関わる変更です', 'お知らせが届きます。'],
    [member.memberNumber, member.name, '予約', '支払い待ち'],
  );
  await readNotice(page, kyosai, 'ご予約のイベントの内容が変わりました');
  await page.getByRole('button', { name: '予約を取り消す' }).click();
  await expect(page.getByRole('alertdialog')).toContainText('キャンセル料はかかりません');
  await page.keyboard.press('Escape');

  await withdraw(
    clerk,
    'イベントを取りやめる',
    '大雨の予報のためです。',
    '会員 1名の申込み・予約・順番待ちがすべて終わり',
    member.memberNumber,
  );
  await readNotice(page, kyosai, 'ご予約のイベントは取りやめになりました');
  await expect(page.getByText('このイベントは取りやめになりました。')).toBeVisible();
  await expect(page.getByText('大雨の予報のためです。')).toBeVisible();
  await accessible(page);
  expect(heard).toEqual([]);
});

test('what waits for its moment is taken off its schedule', async ({ browser, kyosai, staff }) => {
  const clerk = await atTerminal(browser);
  const heard = alarms(clerk);
  await signIn(clerk, kyosai, staff('clerk'), '/tickets');
  await makeTicket(clerk, { 名前: '須磨離宮公園 入園券', 販売の始まり: daysAgo(-3), 販売の終わり: daysAgo(-14) });
  await unschedule(clerk, 'チケットを公開する');
  await clerk.goto(`${kyosai.staffUrl}/events`);
  const boxes = { 日: daysAgo(-9), 定員: '2', 受付の始まり: daysAgo(-3), 受付の終わり: daysAgo(-5) };
  await makeEvent(clerk, { 名前: '摩耶山の夜景を見る会', ...boxes });
  await unschedule(clerk, 'イベントを公開する');
  expect(heard).toEqual([]);
});

/** Schedules the draft whose page is open for tomorrow, and takes it off. */
async function unschedule(clerk: Page, name: string): Promise<void> {
  await clerk.keyboard.press('p');
  const asking = clerk.getByRole('alertdialog', { name });
  await focused(asking);
  await asking.getByLabel('公開する時').selectOption({ label: '日時を決める' });
  await asking.getByLabel(/^公開の日/).fill(daysAgo(-1));
  await asking.getByRole('button', { name: '公開する' }).click();
  await expect(clerk.getByText('公開待ち')).toBeVisible();
  await clerk.keyboard.press('r');
  const taking = clerk.getByRole('alertdialog', { name: '公開の予定を取り消す' });
  await focused(taking);
  await expect(taking).toContainText('に公開する予定をやめて、下書きに戻します。');
  await accessible(clerk);
  await taking.getByRole('button', { name: '予定を取り消す' }).click();
  await expect(taking).toHaveCount(0);
  await expect(clerk.getByText('下書き', { exact: true })).toBeVisible();
  await expect(clerk.getByRole('button', { name: '予定を取り消す' })).toHaveCount(0);
}
