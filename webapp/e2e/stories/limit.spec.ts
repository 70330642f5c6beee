import { accessible, expect, test } from '../fixtures.ts';
import { daysAgo, signIn as signInOnPhone } from '../member/steps.ts';
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
  await expect(clerk.getByText('会員一人の上限は1から100までの数字で入力してください。').first()).toBeVisible();
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
