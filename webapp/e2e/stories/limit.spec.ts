import { accessible, expect, test } from '../fixtures.ts';
import { daysAgo, signIn as signInOnPhone } from '../member/steps.ts';
import { makeEvent, publishEvent } from '../staff/events.ts';
import { alarms, atTerminal, signIn } from '../staff/steps.ts';
import { makeTicket, publishTicket } from '../staff/tickets.ts';

const limit = '劇場の券';
const first = '文楽 四月公演';
const second = '落語 独演会';

test('two tickets share a limit: what is ordered of the one is missing of the other', async ({
  page,
  browser,
  kyosai,
  member,
  staff,
}) => {
  const clerk = await atTerminal(browser);
  const heard = alarms(clerk);
  await signIn(clerk, kyosai, staff('clerk'), '/tickets');
  await expect(clerk.getByRole('heading', { level: 1, name: 'チケット' })).toBeVisible();
  await clerk.keyboard.press('l');
  await expect(clerk.getByText('共通の限度はまだありません')).toBeVisible();
  await accessible(clerk);
  await clerk.keyboard.press('n');
  await clerk.getByLabel('名前').fill(limit);
  await clerk.getByLabel('会員一人の年度の上限').fill('0');
  await clerk.getByRole('button', { name: '保存する' }).click();
  await expect(clerk.getByText('会員一人の年度の上限は1から100までの数字で入力してください。').first()).toBeVisible();
  await accessible(clerk);
  await clerk.getByLabel('会員一人の年度の上限').fill('3');
  await clerk.getByRole('button', { name: '保存する' }).click();
  await expect(clerk.getByRole('row').filter({ hasText: limit })).toContainText('0件');

  for (const name of [first, second]) {
    await clerk.goto(`${kyosai.staffUrl}/tickets`);
    await makeTicket(clerk, { 名前: name, 販売の始まり: daysAgo(1), 販売の終わり: daysAgo(-14) });
    await clerk.keyboard.press('e');
    await clerk.getByLabel('ほかのチケットと共通の限度').selectOption({ label: `${limit}（年度に3枚まで）` });
    await clerk.getByRole('button', { name: '下書きを保存する' }).click();
    await expect(clerk.getByText(`「${limit}」を合わせて、お一人 年度に3枚まで`)).toBeVisible();
    await publishTicket(clerk);
  }
  await clerk.goto(`${kyosai.staffUrl}/limits`);
  await expect(clerk.getByRole('row').filter({ hasText: limit })).toContainText('2件');

  const open = async (name: string) => {
    await page.goto(`${kyosai.publicUrl}/tickets`);
    await page.getByRole('link', { name: new RegExp(name) }).click();
  };
  await signInOnPhone(page, kyosai, member, '/tickets');
  await open(first);
  await expect(page.getByText(`「${limit}」を合わせて、お一人 年度に3枚まで`)).toBeVisible();
  await expect(page.getByText('いま申し込めるのは 3枚 までです。')).toBeVisible();
  await page.getByRole('button', { name: '1枚増やす' }).click();
  await page.getByRole('button', { name: '2枚 申し込む（4,200円）' }).click();
  await expect(page.getByText('お申し込みを受け付けました。')).toBeVisible();

  await open(second);
  await expect(page.getByText('いま申し込めるのは 1枚 までです。')).toBeVisible();
  await expect(page.getByRole('button', { name: '1枚増やす' })).toBeDisabled();
  await accessible(page);
  await page.getByRole('button', { name: '1枚 申し込む（2,100円）' }).click();
  await expect(page.getByText('お申し込みを受け付けました。')).toBeVisible();

  await open(first);
  await expect(
    page.getByText(`「${limit}」を合わせてこの年度に申し込める枚数を、もうお申し込みいただいています。`),
  ).toBeVisible();
  await expect(page.getByRole('button', { name: /申し込む（/ })).toHaveCount(0);
  await accessible(page);
  expect(heard).toEqual([]);
});

const trips = '日帰りバス旅行';

test('two events share a limit: who has booked the one cannot book the other', async ({
  page,
  browser,
  kyosai,
  member,
  staff,
}) => {
  const clerk = await atTerminal(browser);
  const heard = alarms(clerk);
  await signIn(clerk, kyosai, staff('clerk'), '/limits/new');
  await clerk.getByLabel('名前').fill(trips);
  await clerk.getByLabel('数えるもの').selectOption({ label: 'イベントの回数' });
  await clerk.getByLabel('会員一人の年度の上限').fill('1');
  await accessible(clerk);
  await clerk.getByRole('button', { name: '保存する' }).click();
  await expect(clerk.getByRole('row').filter({ hasText: trips })).toContainText('イベント0件');
  const boxes = { 日: daysAgo(-9), 定員: '5', 受付の始まり: daysAgo(1), 受付の終わり: daysAgo(-5) };
  for (const name of ['城崎の温泉', '若狭の海']) {
    await clerk.goto(`${kyosai.staffUrl}/events`);
    await makeEvent(clerk, { 名前: name, ...boxes });
    await clerk.keyboard.press('e');
    await clerk.getByLabel('ほかのイベントと共通の限度').selectOption({ label: `${trips}（年度に1回まで）` });
    await clerk.getByRole('button', { name: '下書きを保存する' }).click();
    await expect(clerk.getByText(`「${trips}」を合わせて、お一人 年度に1回まで`)).toBeVisible();
    await publishEvent(clerk);
  }

  await signInOnPhone(page, kyosai, member, '/events');
  await page.getByRole('link', { name: /城崎の温泉/ }).click();
  await expect(page.getByText(`「${trips}」を合わせて、お一人 年度に1回まで`)).toBeVisible();
  await accessible(page);
  await page.getByLabel('当日の電話番号').fill('090-1234-5678');
  await page.getByRole('button', { name: '1名で申し込む（3,000円）' }).click();
  await expect(page.getByText(/事務局の窓口で 3,000円 をお支払いください/)).toBeVisible();

  await page.goto(`${kyosai.publicUrl}/events`);
  await page.getByRole('link', { name: /若狭の海/ }).click();
  await expect(
    page.getByText(`「${trips}」を合わせてこの年度に申し込める回数を、もうお申し込みいただいています。`),
  ).toBeVisible();
  await expect(page.getByRole('button', { name: /申し込む（/ })).toHaveCount(0);
  await accessible(page);
  expect(heard).toEqual([]);
});
