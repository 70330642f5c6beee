import { accessible, expect, test } from '../fixtures.ts';
import { signIn } from '../member/steps.ts';
import { infoOf } from '../paper.ts';
import { alarms, applyForWedding, atTerminal, decide, openClaim, signIn as signInAtTerminal } from '../staff/steps.ts';

const why = '婚姻の届出が、会員になられた日より前でした。';

test('a claim is refused, its letter is printed and sent, and the member reads of it in the app', async ({
  page,
  browser,
  kyosai,
  member,
  staff,
}) => {
  await applyForWedding(kyosai, member, '長田 りく');
  const clerk = await atTerminal(browser);
  await signInAtTerminal(clerk, kyosai, staff('clerk'));
  await openClaim(clerk, member.memberNumber);
  await decide(clerk, 's', '審査済みにする');
  await clerk.keyboard.press('Control+Enter');
  await expect(clerk.getByText('承認へ回しました')).toBeVisible();

  const approver = await atTerminal(browser);
  const heard = alarms(approver);
  await signInAtTerminal(approver, kyosai, staff('approver'));
  await openClaim(approver, member.memberNumber);
  await decide(approver, 'x', '対象外とする');
  await approver.getByRole('textbox', { name: '会員への文' }).fill(why);
  await approver.keyboard.press('Control+Enter');
  await expect(approver.getByText('対象外と決定しました')).toBeVisible();

  await approver.goto(`${kyosai.staffUrl}/letters`);
  const row = approver.getByRole('row').filter({ hasText: member.memberNumber });
  await expect(row).toContainText('対象外');
  await accessible(approver);
  await row.click();
  await expect(approver.getByRole('img', { name: '書面 1 頁' })).toBeVisible();
  await expect(approver.getByText('1 頁', { exact: true })).toBeVisible();
  await accessible(approver);
  await approver.evaluate(() => {
    window.print = () => document.body.setAttribute('data-printed', 'yes');
  });
  await approver.keyboard.press('p');
  await expect(approver.locator('body[data-printed]')).toHaveCount(1);
  const paper = await approver.pdf({ preferCSSPageSize: true });
  const info = infoOf(paper);
  expect(info).toMatch(/Pages:\s+1\n/);
  expect(info).toMatch(/Page size:\s+59\d(\.\d+)? x 84\d/);

  await approver.keyboard.press('s');
  const sending = approver.getByRole('alertdialog', { name: '1 通を発送済みにする' });
  await sending.getByRole('button', { name: '発送済みにする' }).click();
  await expect(approver.getByText('発送済み', { exact: true })).toBeVisible();
  await approver.goto(`${kyosai.staffUrl}/letters?sent=1`);
  await expect(row).toContainText(staff('approver').name);
  expect(heard).toEqual([]);

  // Who has read the news in the app gets no mail about it: the mail comes first.
  const mail = await kyosai.mail(`${member.signInId}@example.jp`, 'お知らせ');
  expect(mail.Subject + mail.Body).not.toMatch(/結婚|対象外|審査|書面|申請/);

  await signIn(page, kyosai, member);
  await expect(page.getByRole('link', { name: /書面をお送りしました.*結婚祝金/ })).toBeVisible();
  await accessible(page);
  await page.getByRole('link', { name: /審査の結果をお知らせします.*結婚祝金/ }).click();
  await expect(page.getByText(why)).toBeVisible();
  await expect(page.getByText(/^規程の条件ではなく/)).toBeVisible();
  await page.getByText(/^条件と理由/).click();
  await expect(page.getByText(/会員でいらっしゃいました/)).toBeVisible();
  await accessible(page);
  await expect(page.getByText('件の未読')).toHaveCount(0);
});
