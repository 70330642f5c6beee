import { orderTicket } from '../api.ts';
import { accessible, test as base, expect } from '../fixtures.ts';
import { type Kyosai, start } from '../kyosai.ts';
import { daysAgo } from '../member/steps.ts';
import { openDesk, scan } from '../staff/desk.ts';
import { alarms, atTerminal, focused, signIn } from '../staff/steps.ts';
import { makeTicket, publishTicket } from '../staff/tickets.ts';

/** A closed day takes nothing more, so this story has a server of its own. */
const test = base.extend<object, { own: Kyosai }>({
  own: [
    async ({ engine }, use) => {
      const own = await start(engine);
      await use(own);
      await own.stop();
    },
    { scope: 'worker', timeout: 300_000 },
  ],
});

const ticket = '布引ロープウェイ 往復券';

test('a day at the counter is counted by one and closed by another, and takes nothing more', async ({
  browser,
  own,
}) => {
  const [first, second] = [own.nextMember(), own.nextMember()];
  const clerk = await atTerminal(browser);
  const heard = alarms(clerk);
  await signIn(clerk, own, own.staff('clerk'), '/till');
  await expect(clerk.getByText('窓口での受け取りはまだありません')).toBeVisible();
  await clerk.goto(`${own.staffUrl}/tickets`);
  await makeTicket(clerk, { 名前: ticket, 販売の始まり: daysAgo(1), 販売の終わり: daysAgo(-14) });
  await publishTicket(clerk);
  await orderTicket(own, first, ticket, 2);
  await orderTicket(own, second, ticket, 1);
  await openDesk(clerk, own.staffUrl);
  await scan(clerk, first.memberNumber);
  await expect(clerk.getByTestId('desk-total')).toContainText('受け取る 4,200円');
  await clerk.keyboard.press('Enter');
  await focused(clerk.getByRole('alertdialog'));
  await clerk.keyboard.press('Enter');
  await expect(clerk.getByText('の分を登録しました')).toBeVisible();

  await clerk.goto(`${own.staffUrl}/till`);
  await clerk.getByRole('row').nth(1).click();
  const sums = clerk.getByRole('table').first();
  await expect(sums.getByRole('row').filter({ hasText: own.staff('clerk').name })).toContainText('4,200円');
  await expect(sums.getByRole('row').filter({ hasText: '合計' })).toContainText('2枚');
  await accessible(clerk);
  await clerk.keyboard.press('c');
  const counting = clerk.getByRole('alertdialog', { name: '現金を入力する' });
  await focused(counting);
  await counting.getByLabel('数えた現金').fill('4,100');
  await counting.getByRole('button', { name: '入力する' }).click();
  await expect(counting.getByText(/差の理由を入力してください/).first()).toBeVisible();
  await counting.getByLabel('差の理由').fill('釣銭の渡し間違い');
  await accessible(clerk);
  await counting.getByRole('button', { name: '入力する' }).click();
  await expect(clerk.getByTestId('closing')).toContainText('確認待ち');
  await expect(clerk.getByRole('button', { name: /^締める/ })).toHaveCount(0);

  const accounts = await atTerminal(browser);
  const alsoHeard = alarms(accounts);
  await signIn(accounts, own, own.staff('accounting'), new URL(clerk.url()).pathname);
  await accounts.getByRole('button', { name: /^締める/ }).click();
  const closing = accounts.getByRole('alertdialog', { name: 'この日を締める' });
  await focused(closing);
  await accessible(accounts);
  await closing.getByRole('button', { name: '締める', exact: true }).click();
  await expect(closing).toHaveCount(0);
  await expect(accounts.getByTestId('closing')).toContainText('締め済み');
  await expect(accounts.getByTestId('closing')).toContainText('-100円');
  await accounts.emulateMedia({ media: 'print' });
  await expect(accounts.getByRole('table').first()).toBeVisible();
  await expect(accounts.getByRole('button', { name: /^印刷する/ })).toBeHidden();

  await openDesk(clerk, own.staffUrl);
  await scan(clerk, second.memberNumber);
  await expect(clerk.getByTestId('desk-total')).toContainText('受け取る 2,100円');
  await clerk.keyboard.press('Enter');
  await focused(clerk.getByRole('alertdialog'));
  await clerk.keyboard.press('Enter');
  await expect(
    clerk
      .getByRole('alertdialog')
      .getByText(/この日の窓口は締め済みです/)
      .first(),
  ).toBeVisible();
  expect([...heard, ...alsoHeard]).toEqual([]);
});
