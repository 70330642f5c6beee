import { approve, recommend } from '../api.ts';
import { accessible, expect, test } from '../fixtures.ts';
import { signIn } from '../member/steps.ts';
import { alarms, applyForWedding, atTerminal, focused, signIn as signInAtTerminal } from '../staff/steps.ts';

test('a wrong approval is revoked by two, and its member sees the claim examined again', async ({
  page,
  browser,
  kyosai,
  member,
  staff,
}) => {
  await applyForWedding(kyosai, member, '明石 渚');
  await recommend(kyosai, staff('clerk'), member);
  await approve(kyosai, staff('approver'), member);
  await signIn(page, kyosai, member, '/notices');
  await page.getByText('給付が決まりました').first().click();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();

  const clerk = await atTerminal(browser);
  const heard = alarms(clerk);
  await signInAtTerminal(clerk, kyosai, staff('clerk'), '/?status=APPROVED&order=NEWEST');
  await clerk.getByRole('row').filter({ hasText: member.memberNumber }).click();
  await clerk.getByRole('button', { name: '承認の取消しを求める' }).press('Enter');
  const asking = clerk.getByRole('alertdialog', { name: '承認の取消しを求める' });
  await focused(asking);
  await asking.getByRole('button', { name: '取消しを求める' }).click();
  await expect(asking.getByRole('link', { name: '承認を取り消す理由を選んでください。' })).toBeVisible();
  await asking.getByLabel('取り消す理由').selectOption('証拠書類の見誤り');
  await asking.getByRole('button', { name: '取消しを求める' }).click();
  await expect(asking.getByRole('link', { name: '会員への文を入力してください。' })).toBeVisible();
  await asking.getByLabel('会員への文').fill('届出の日を見誤っていました。申し訳ありません。');
  await accessible(clerk);
  await asking.getByRole('button', { name: '取消しを求める' }).click();
  await expect(clerk.getByText('承認の取消しを求めました。別の承認者の確認を待ちます。')).toBeVisible();
  const waiting = clerk.getByRole('region', { name: '承認の取消し' });
  await expect(waiting).toContainText('確認待ち');
  await expect(waiting.getByRole('button', { name: '承認を取り消す' })).toHaveCount(0);
  await accessible(clerk);
  expect(heard).toEqual([]);

  await page.reload();
  await expect(page.getByText('承認の取消し')).toHaveCount(0);

  const approver = await atTerminal(browser);
  const alarmed = alarms(approver);
  await signInAtTerminal(approver, kyosai, staff('approver'));
  await approver.locator('label').filter({ hasText: '承認の取消し' }).click();
  await approver.getByRole('row').filter({ hasText: member.memberNumber }).click();
  const box = approver.getByRole('region', { name: '承認の取消し' });
  await expect(box).toContainText('証拠書類の見誤り');
  await accessible(approver);
  await box.getByRole('button', { name: '承認を取り消す' }).press('Enter');
  const confirming = approver.getByRole('alertdialog', { name: '承認を取り消す' });
  await focused(confirming);
  await expect(confirming).toContainText('届出の日を見誤っていました。');
  await accessible(approver);
  await confirming.getByRole('button', { name: '承認を取り消す' }).press('Enter');
  await expect(approver.getByText('承認を取り消しました。会員へお知らせします。')).toBeVisible();
  await expect(approver.getByText('承認の取消しの求め')).toBeVisible();
  await expect(approver.getByText('承認の取消し (審査に戻す)')).toBeVisible();
  expect(alarmed).toEqual([]);

  await page.goto(`${kyosai.publicUrl}/notices`);
  await page.getByText('決定を取り消し、もう一度確認しています').first().click();
  await expect(page.getByText('決定を取り消し、もう一度審査しています')).toBeVisible();
  await expect(page.getByText('届出の日を見誤っていました。申し訳ありません。')).toBeVisible();
  await expect(page.getByText('事務局が内容と証明書類を確認しています。')).toBeVisible();
  await accessible(page);
});
