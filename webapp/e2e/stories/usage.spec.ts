import { readFileSync } from 'node:fs';
import { orderTicket } from '../api.ts';
import { accessible, expect, test } from '../fixtures.ts';
import { daysAgo } from '../member/steps.ts';
import { alarms, atTerminal, focused, signIn } from '../staff/steps.ts';
import { makeTicket, publishTicket } from '../staff/tickets.ts';

const ticket = '有馬温泉 入浴券';

test('a planner reads how tickets are used, takes the table along, and the administrator sees that it left', async ({
  browser,
  kyosai,
  member,
  staff,
}) => {
  const clerk = await atTerminal(browser);
  await signIn(clerk, kyosai, staff('clerk'), '/tickets');
  await makeTicket(clerk, { 名前: ticket, 販売の始まり: daysAgo(1), 販売の終わり: daysAgo(-14) });
  await publishTicket(clerk);
  await orderTicket(kyosai, member, ticket, 2);
  const planner = await atTerminal(browser);
  const heard = alarms(planner);
  await signIn(planner, kyosai, staff('reporting'), '/usage');
  await expect(planner.getByRole('heading', { level: 1, name: '利用状況' })).toBeVisible();
  for (const name of ['落選', '空きなし', '売れた枚数', '売上']) {
    await expect(planner.getByRole('columnheader', { name })).toBeVisible();
  }
  const row = planner.getByRole('row').filter({ hasText: ticket });
  await expect(row.getByText('非公開')).toHaveCount(5); // applied, bought, tickets, yen, and how much of all that is
  await accessible(planner);
  await planner.getByLabel('分け方').selectOption({ label: '事業所の会員数ごと' });
  await expect(planner.getByRole('columnheader', { name: '枚数に占める割合' })).toBeVisible();
  await expect(planner.getByText(/チケットの枚数の合計\d[\d,]*枚のうち/)).toBeVisible();
  await planner.getByLabel('種類').selectOption({ label: 'イベント' });
  await expect(planner.getByText(/年度 イベントの利用状況/)).toBeVisible();
  await planner.getByRole('button', { name: 'CSVで持ち出す' }).click();
  const asking = planner.getByRole('alertdialog', { name: '利用状況を持ち出す' });
  await focused(asking);
  await accessible(planner);
  const [download] = await Promise.all([
    planner.waitForEvent('download'),
    asking.getByRole('button', { name: '持ち出す' }).click(),
  ]);
  expect(readFileSync(await download.path(), 'utf8')).toContain(
    '区分,申込み,成立,不参加,取消し・期限切れ,落選,空きなし,売れた枚数・人数,売上（円）,定員・枚数,充足率（%）,定員・枚数に占める割合（%）',
  );
  expect(heard).toEqual([]);

  const administrator = await atTerminal(browser);
  await signIn(administrator, kyosai, staff('administrator'), '/exports');
  await expect(administrator.getByRole('row').filter({ hasText: '利用状況の表' })).toHaveCount(1);
});
