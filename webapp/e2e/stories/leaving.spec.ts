import { applyFor, approve, recommend } from '../api.ts';
import { accessible, expect, test } from '../fixtures.ts';
import { daysAgo, signIn } from '../member/steps.ts';
import { enterLeaving, openLeavings } from '../staff/leavings.ts';
import { alarms, atTerminal, decide, focused, signIn as signInAtTerminal } from '../staff/steps.ts';

test('a leaving day is corrected by two, and what is not paid for it is taken back and told to its member', async ({
  page,
  browser,
  kyosai,
  member,
  staff,
}) => {
  await applyFor(kyosai, member, '結婚祝金', { eventOn: daysAgo(10), personName: '明石 渚' });
  await recommend(kyosai, staff('clerk'), member);
  await approve(kyosai, staff('approver'), member);

  const clerk = await atTerminal(browser);
  const heard = alarms(clerk);
  await signInAtTerminal(clerk, kyosai, staff('clerk'));
  const proposing = await enterLeaving(clerk, member, '');
  await proposing.getByRole('button', { name: '登録する' }).click();
  await expect(proposing.getByRole('link', { name: '正しい退会日を入力してください。' })).toBeVisible();
  await proposing.getByLabel('正しい退会日').fill(daysAgo(20));
  await proposing.getByRole('button', { name: '登録する' }).click();
  await expect(proposing.getByRole('link', { name: /訂正する理由を入力してください。/ })).toBeVisible();
  await accessible(clerk);
  await proposing.getByLabel('訂正する理由').fill('事業所の退会届のとおり');
  await proposing.getByRole('button', { name: '登録する' }).click();
  await expect(clerk.getByText('訂正を登録しました。承認者が確認すると、台帳に入ります。')).toBeVisible();
  await expect(clerk.getByRole('button', { name: /確認待ち/ })).toBeVisible();
  await expect(clerk.getByRole('button', { name: '退会日を訂正する' })).toHaveCount(0);
  await accessible(clerk);

  const approver = await atTerminal(browser);
  const alarmed = alarms(approver);
  await signInAtTerminal(approver, kyosai, staff('approver'), '/leavings');
  await openLeavings(approver, member);
  await approver.getByRole('dialog').getByRole('button', { name: '確認する' }).press('Enter');
  const confirming = approver.getByRole('alertdialog', { name: '退会日の訂正を確認する' });
  await focused(confirming);
  await expect(confirming).toContainText('退会していない');
  await accessible(approver);
  await confirming.getByRole('button', { name: '確認して訂正する' }).press('Enter');
  await expect(approver.getByText('台帳の退会日を訂正しました。')).toBeVisible();
  await expect(approver.getByText('確認を待っている訂正はありません')).toBeVisible();
  expect(alarmed).toEqual([]);

  await clerk.goto(`${kyosai.staffUrl}/?status=APPROVED&order=NEWEST`);
  await clerk.getByRole('row').filter({ hasText: member.memberNumber }).click();
  await expect(clerk.getByRole('region', { name: '事由の日より前に退会' })).toBeVisible();
  await accessible(clerk);
  const taking = await decide(clerk, 'w', '支払わずに取り下げる');
  await taking.getByLabel(/取り下げる理由/).fill('退会届の日付による');
  await taking.getByRole('button', { name: '支払わずに取り下げる' }).click();
  await expect(clerk.getByText('取り下げました。会員へお知らせします')).toBeVisible();
  expect(heard).toEqual([]);

  await signIn(page, kyosai, member, '/notices');
  await page.getByText('事務局が、申請を取り下げました').click();
  await expect(page.getByText(/事由の日より前に退会されていたため、事務局が取り下げました。/)).toBeVisible();
  await expect(page.getByText('泊数はもとに戻りました。')).toHaveCount(0);
  await accessible(page);
});
