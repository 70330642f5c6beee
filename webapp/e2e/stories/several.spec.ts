import type { Page } from '@playwright/test';
import { applyFor } from '../api.ts';
import { accessible, expect, test } from '../fixtures.ts';
import { daysAgo } from '../member/steps.ts';
import { alarms, atTerminal, decide, focused, moveTo, openClaim, signIn } from '../staff/steps.ts';

test('several claims are decided at once, a large one by two, and a decision is taken back', async ({
  browser,
  kyosai,
  staff,
}) => {
  const [first, second, third] = [kyosai.nextMember(), kyosai.nextMember(), kyosai.nextMember()];
  for (const member of [first, second]) {
    await applyFor(kyosai, member, '出産祝金', { eventOn: daysAgo(10), personName: '北野 一' });
  }
  await applyFor(kyosai, third, '住宅災害見舞金（火災など）', {
    eventOn: daysAgo(20),
    lossPercent: 60,
  });
  const page = await atTerminal(browser);
  const heard = alarms(page);
  await signIn(page, kyosai, staff('clerk'), '/?status=SUBMITTED&order=NEWEST');
  for (const member of [first, second, third]) await choose(page, member.memberNumber);
  await expect(page.getByText('3件を選択中 220,000円')).toBeVisible();
  await accessible(page);
  await decideChosen(page, 's', 'まとめて審査済みにする', '3件のうち2件：承認へ回しました');
  await expect(page.getByText('一人で承認できる150,000円を超えています。')).toBeVisible();
  await accessible(page);
  await page.keyboard.press('Enter');
  await openClaim(page, third.memberNumber);
  const recommending = await decide(page, 's', '審査済みにする');
  await recommending.getByRole('button', { name: '審査済みにする' }).click();
  await expect(page.getByText('承認へ回しました')).toBeVisible();
  expect(heard).toEqual([]);

  const approver = await atTerminal(browser);
  await signIn(approver, kyosai, staff('approver'), '/?status=RECOMMENDED&order=NEWEST');
  for (const member of [first, second]) await choose(approver, member.memberNumber);
  await decideChosen(approver, 'a', 'まとめて承認する', '2件のうち2件：承認しました');
  await approver.keyboard.press('Enter');

  await openClaim(approver, third.memberNumber);
  await expect(approver.getByRole('button', { name: /^承認する \(一人目\)/ })).toBeVisible();
  const large = approver.url();
  const endorsing = await decide(approver, 'a', '承認する (一人目)');
  await expect(endorsing).toContainText('もう一人の承認者が承認すると、決定します。');
  await endorsing.getByRole('button', { name: '承認する (一人目)' }).click();
  await expect(approver.getByText('一人目の承認をしました')).toBeVisible();

  const chief = await atTerminal(browser);
  await signIn(chief, kyosai, staff('chief'), new URL(large).pathname);
  await expect(chief.getByText(/一人目の承認 \(/)).toBeVisible();
  await expect(chief.getByRole('button', { name: /^承認する/ })).toBeVisible();
  const approving = await decide(chief, 'a', '承認する');
  await approving.getByRole('button', { name: '承認する' }).click();
  await expect(chief.getByText('承認しました')).toBeVisible();
  await chief.goto(kyosai.staffUrl + new URL(large).pathname);
  await expect(chief.getByRole('button', { name: /^取り消す/ })).toBeVisible();
  const undoing = await decide(chief, 'u', '取り消す');
  await expect(undoing).toContainText('200,000円');
  await accessible(chief);
  await undoing.getByRole('button', { name: '取り消す' }).click();
  await expect(chief.getByText(/承認の取消し \(/)).toBeVisible();
  await expect(chief.getByText('会員へお知らせ：決定の取消しと再度の確認')).toBeVisible();
  await accessible(chief);
});

/** Chooses a claim of the queue with the space key. */
async function choose(page: Page, memberNumber: string): Promise<void> {
  await expect(page.getByRole('row').filter({ hasText: memberNumber })).toBeVisible();
  await page.keyboard.press('Home');
  await moveTo(page, memberNumber);
  await page.keyboard.press(' ');
  await expect(page.getByRole('row').filter({ hasText: memberNumber }).getByRole('checkbox')).toBeChecked();
}

/** Decides what is chosen, and waits for what came of it. */
async function decideChosen(page: Page, key: string, name: string, outcome: string): Promise<void> {
  const asking = await decide(page, key, name);
  await accessible(page);
  await focused(asking);
  await asking.getByRole('button', { name }).press('Enter');
  await expect(asking.getByText(outcome)).toBeVisible();
  await expect(asking.getByRole('button', { name: '一覧に戻る' })).toBeFocused();
}
