import { readFileSync } from 'node:fs';
import { accessible, expect, test } from '../fixtures.ts';
import { daysAgo, signIn as signInOnPhone } from '../member/steps.ts';
import { makeEvent, publishEvent } from '../staff/events.ts';
import { alarms, atTerminal, signIn } from '../staff/steps.ts';
import { makeTicket, publishTicket } from '../staff/tickets.ts';

const ticket = '有馬温泉のバイキング券';
const later = '髙島屋の商品券';
const event = '須磨の地引き網';

/** Some days and minutes from now, as the form takes them. */
function moment(minutes: number): { day: string; time: string } {
  const at = new Date(Date.now() + (9 * 60 + minutes) * 60_000).toISOString();
  return { day: at.slice(0, 10), time: at.slice(11, 16) };
}

test('what is on offer is found, marked, reminded of and kept in a calendar; who may not have it is told before', async ({
  page,
  browser,
  kyosai,
  member,
  staff,
}) => {
  const clerk = await atTerminal(browser);
  const heard = alarms(clerk);
  await signIn(clerk, kyosai, staff('clerk'), '/tickets');
  await makeTicket(clerk, { 名前: ticket, 販売の始まり: daysAgo(1), 販売の終わり: daysAgo(-14), 年齢の下限: '149' });
  await expect(clerk.getByText('お申込みの日に149歳以上の方')).toBeVisible();
  await accessible(clerk);
  await publishTicket(clerk);
  const soon = moment(20);
  await clerk.goto(`${kyosai.staffUrl}/tickets`);
  await makeTicket(clerk, { 名前: later, 販売の始まり: soon.day, 販売の終わり: daysAgo(-14) });
  await clerk.keyboard.press('e');
  await clerk.locator('#saleFromTime').fill(soon.time);
  await clerk.getByRole('button', { name: '下書きを保存する' }).click();
  await expect(clerk.getByText('下書き', { exact: true })).toBeVisible();
  await publishTicket(clerk);
  await clerk.goto(`${kyosai.staffUrl}/events`);
  await makeEvent(clerk, {
    名前: event,
    日: daysAgo(-9),
    定員: '2',
    受付の始まり: daysAgo(1),
    受付の終わり: daysAgo(-5),
  });
  await publishEvent(clerk);
  expect(heard).toEqual([]);

  await signInOnPhone(page, kyosai, member);
  await page.getByRole('link', { name: 'チケットとイベントをさがす' }).click();
  await page.getByLabel('さがす言葉').fill('ばいきんぐ');
  await page.getByRole('button', { name: 'さがす' }).click();
  await expect(page.getByRole('main').getByRole('listitem')).toHaveCount(1);
  await accessible(page);
  await page.getByRole('link', { name: new RegExp(ticket) }).click();
  await expect(page.getByText(/お申し込みいただけるのは、149歳以上/)).toBeVisible();
  await accessible(page);
  await expect(page.getByRole('button', { name: /申し込む/ })).toHaveCount(0);

  await page.goBack();
  await expect(page.getByLabel('さがす言葉')).toHaveValue('ばいきんぐ');
  await page.getByLabel('さがす言葉').fill('');
  await page.getByRole('button', { name: 'さがす' }).click();
  await page.getByText('まもなく', { exact: true }).click();
  await page.getByRole('link', { name: new RegExp(later) }).click();
  await page.getByRole('button', { name: 'お気に入りに入れる' }).click();
  await expect(page.getByRole('button', { name: 'お気に入りに入っています' })).toBeVisible();
  await accessible(page);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: '受付の始まりをカレンダーに追加する' }).click(),
  ]);
  const file = readFileSync(await download.path(), 'utf8').replaceAll('\r\n ', '');
  const opens = new Date(`${soon.day}T${soon.time}:00+09:00`).toISOString().replaceAll(/[-:]|\.000/g, '');
  expect(file).toContain(`\r\nSUMMARY:販売の始まり ${later}\r\n`);
  expect(file).toContain(`\r\nDTSTART:${opens}\r\n`);

  await page.goto(`${kyosai.publicUrl}/find/calendar?day=${daysAgo(-9)}`);
  await expect(page.getByRole('link', { name: new RegExp(event) })).toBeVisible();
  await accessible(page);
  const days = page.getByRole('grid');
  await days.locator('[aria-pressed=true]').focus();
  await page.keyboard.press('ArrowRight');
  await expect(page.getByText('この日の受付開始や開催はありません。')).toBeVisible();
  await page.keyboard.press('ArrowLeft');
  await expect(days.locator('[aria-pressed=true]')).toBeFocused();
  await page.getByRole('link', { name: new RegExp(event) }).click();
  await page.getByLabel('当日の電話番号').fill('090-1234-5678');
  await page.getByRole('button', { name: '1名で申し込む（3,000円）' }).click();
  await expect(page.getByRole('link', { name: 'カレンダーに追加する' })).toBeVisible();
  await accessible(page);

  await expect(async () => {
    await page.goto(`${kyosai.publicUrl}/notices`);
    await expect(page.getByText('お気に入りのチケットの整理券をお渡ししています')).toBeVisible({ timeout: 2000 });
  }).toPass({ timeout: 90_000 });
  await page.getByRole('link', { name: /お気に入りのチケットの整理券をお渡ししています/ }).click();
  await expect(page.getByRole('heading', { level: 1, name: later })).toBeVisible();
  await page.getByRole('button', { name: 'お気に入りに入っています' }).click();
  await expect(page.getByRole('button', { name: 'お気に入りに入れる' })).toBeVisible();
  await page.goto(`${kyosai.publicUrl}/find?show=FAVOURITES`);
  await expect(page.getByText('お気に入りはまだありません')).toBeVisible();
  await accessible(page);
});
