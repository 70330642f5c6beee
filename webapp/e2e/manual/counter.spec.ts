import { orderTicket } from '../api.ts';
import { expect, test } from '../fixtures.ts';
import { daysAgo } from '../member/steps.ts';
import { openDesk, receiveTickets, scan } from '../staff/desk.ts';
import { atTerminal, focused, signIn } from '../staff/steps.ts';
import { makeTicket, publishTicket } from '../staff/tickets.ts';
import { take } from './take.ts';

const ticket = '摩耶山 ケーブル往復券';

test('a clerk hands out, counts the safe and the cash, and a planner reads of it, as the manual shows', async ({
  page,
  browser,
  kyosai,
  member,
  staff,
}) => {
  await signIn(page, kyosai, staff('clerk2'), '/tickets');
  await makeTicket(page, { 名前: ticket, 販売の始まり: daysAgo(1), 販売の終わり: daysAgo(-30) });
  await publishTicket(page);
  await receiveTickets(page, kyosai.staffUrl, ticket, 30);
  await orderTicket(kyosai, member, ticket, 2);
  await openDesk(page, kyosai.staffUrl);
  await scan(page, member.memberNumber);
  await expect(page.getByTestId('desk-total')).toContainText('渡す 2枚');
  await take(page, 'desk', 560);
  await page.keyboard.press('Enter');
  await focused(page.getByRole('alertdialog'));
  await page.keyboard.press('Enter');
  await expect(page.getByText('の分を登録しました')).toBeVisible();

  await page.goto(`${kyosai.staffUrl}/stocks`);
  await page.getByRole('row').filter({ hasText: ticket }).click();
  await expect(page.getByTestId('stock')).toContainText('在庫 28枚');
  await page.keyboard.press('c');
  const counting = page.getByRole('alertdialog', { name: '棚卸を登録' });
  await focused(counting);
  await counting.getByLabel('数えた枚数').fill('27');
  await counting.getByLabel('差の理由').fill('1枚は見本として掲示');
  await counting.getByRole('button', { name: '登録する' }).click();
  await expect(page.getByText('棚卸が確認を待っています')).toBeVisible();
  await expect(counting).toHaveCount(0);
  await take(page, 'stock', 560);

  await page.goto(`${kyosai.staffUrl}/till`);
  await page.getByRole('row').nth(1).click();
  await expect(page.getByTestId('closing')).toBeVisible();
  await page.keyboard.press('c');
  const cash = page.getByRole('alertdialog', { name: '現金を入力する' });
  await focused(cash);
  await cash.getByLabel('数えた現金').fill('4,200');
  if (await cash.getByLabel('差の理由').isVisible()) await cash.getByLabel('差の理由').fill('調べています');
  await cash.getByRole('button', { name: '入力する' }).click();
  await expect(page.getByTestId('closing')).toContainText('確認待ち');
  await expect(cash).toHaveCount(0);
  await take(page, 'till', 480);

  // So many that their number tells of nobody.
  for (let others = 0; others < 5; others += 1) await orderTicket(kyosai, kyosai.nextMember(), ticket, 1);
  const planner = await atTerminal(browser);
  await signIn(planner, kyosai, staff('reporting'), '/usage');
  await expect(planner.getByRole('row').filter({ hasText: ticket })).toContainText('6');
  await take(planner, 'usage', 360);
});
