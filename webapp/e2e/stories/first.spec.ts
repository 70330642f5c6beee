import { expect, test } from '../fixtures.ts';
import { drawPhoto } from '../member/photos.ts';
import { addPhoto, answerQuestions, beginWeddingGift, daysAgo, signInByForm } from '../member/steps.ts';
import { atTerminal, decide, openClaim, signInByForm as signInAtTerminal } from '../staff/steps.ts';

test('a member applies on a phone, one of staff examines, another approves, and the member sees it approved', async ({
  page,
  browser,
  kyosai,
  member,
  staff,
}) => {
  await signInByForm(page, kyosai, member);
  await beginWeddingGift(page);
  await answerQuestions(page, daysAgo(10), '神戸 花子');
  await addPhoto(page, await drawPhoto(page));
  await page.getByRole('button', { name: 'つぎへ' }).click();
  await page.getByRole('button', { name: 'この内容で申請する' }).click();
  await page.getByRole('link', { name: '申請の内容を見る' }).click();
  await expect(page.getByText('審査中').first()).toBeVisible();

  const clerk = await atTerminal(browser);
  await signInAtTerminal(clerk, kyosai, staff('clerk'));
  await openClaim(clerk, member.memberNumber);
  await expect(clerk.getByText('神戸 花子').first()).toBeVisible();
  const recommending = await decide(clerk, 's', '審査済みにする');
  await expect(recommending).toContainText('20,000円');
  await recommending.getByRole('button', { name: '審査済みにする' }).click();
  await expect(clerk.getByText('承認へ回しました')).toBeVisible();

  const approver = await atTerminal(browser);
  await signInAtTerminal(approver, kyosai, staff('approver'));
  await openClaim(approver, member.memberNumber);
  const approving = await decide(approver, 'a', '承認する');
  await approving.getByRole('button', { name: '承認する' }).click();
  await expect(approver.getByText('承認しました')).toBeVisible();

  // Who has read the news in the app gets no mail about it: the mail comes first.
  const mail = await kyosai.mail(`${member.signInId}@example.jp`, '');
  expect(mail.Body).toContain(`${kyosai.publicUrl}/notices`);
  await page.reload();
  await expect(page.getByText('給付が決まりました')).toBeVisible();
  await expect(page.getByText(/お勤め先の口座へお支払いします/)).toBeVisible();
  await page.goto(`${kyosai.publicUrl}/notices`);
  await page.getByRole('link', { name: /給付が決まりました.*結婚祝金/ }).click();
  await expect(page.getByRole('heading', { level: 1, name: '結婚祝金' })).toBeVisible();
});
