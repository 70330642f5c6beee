import { applyFor, approve, houseNamed, recommend } from '../api.ts';
import { accessible, expect, test } from '../fixtures.ts';
import { drawPhoto } from '../member/photos.ts';
import { addPhoto, answer, begin, daysAgo, goOn, signIn } from '../member/steps.ts';
import { alarms, atTerminal, decide, signIn as signInAtTerminal } from '../staff/steps.ts';

const kind = '保養所利用助成';

test('a stay that is called off gives its nights back: from the phone, and at the office', async ({
  page,
  browser,
  kyosai,
  member,
  staff,
}) => {
  const house = await houseNamed(kyosai, member, '見本荘 ありま');
  await applyFor(kyosai, member, kind, stay(house, 20));
  await recommend(kyosai, staff('clerk'), member);
  await approve(kyosai, staff('approver'), member);

  await signIn(page, kyosai, member, '/claims');
  await page.getByRole('link', { name: new RegExp(kind) }).click();
  await page.getByRole('button', { name: 'お泊まりを取りやめた' }).click();
  const asking = page.getByRole('alertdialog', { name: '申請を取り下げますか' });
  await expect(asking).toContainText('泊数はすぐにもとに戻ります');
  await accessible(page);
  await asking.getByRole('button', { name: '取り下げる' }).click();
  await expect(page.getByText('申請を取り下げました', { exact: true }).first()).toBeVisible();
  await expect(page.getByText('泊数はもとに戻りました。')).toBeVisible();
  await expect(page.getByRole('button', { name: 'お泊まりを取りやめた' })).toHaveCount(0);

  await begin(page, kind);
  await page.getByText('見本荘 ありま', { exact: true }).click();
  await goOn(page);
  await answer(page, { はじめにお泊まりの日: daysAgo(-40), お帰りの日: daysAgo(-42) });
  await answer(page, { 宿泊料: '18,000' });
  await addPhoto(page, await drawPhoto(page));
  await goOn(page);
  await expect(page.getByText(/お申し込みいただけます。保養所利用助成 4,000円/)).toBeVisible();
  await expect(page.getByText(/取りやめになった2泊は、数えていません/)).toBeVisible();

  await applyFor(kyosai, member, kind, stay(house, 30));
  await recommend(kyosai, staff('clerk'), member);
  await approve(kyosai, staff('approver'), member);
  const clerk = await atTerminal(browser);
  const heard = alarms(clerk);
  await signInAtTerminal(clerk, kyosai, staff('clerk'), '/?status=APPROVED&order=NEWEST');
  await clerk.getByRole('row').filter({ hasText: member.memberNumber }).click();
  await expect(clerk.getByRole('button', { name: /^会員に代わって取り下げる/ })).toBeVisible();
  const taking = await decide(clerk, 'w', '会員に代わって取り下げる');
  await expect(taking).toContainText('4,000円');
  await taking.getByRole('button', { name: '会員に代わって取り下げる' }).click();
  await expect(taking.getByRole('link', { name: '取り下げる理由を入力してください。' })).toBeVisible();
  await taking.getByLabel(/取り下げる理由/).fill('宿が休業したとのお電話');
  await accessible(clerk);
  await taking.getByRole('button', { name: '会員に代わって取り下げる' }).click();
  await expect(clerk.getByText('取り下げました。会員へお知らせします')).toBeVisible();
  expect(heard).toEqual([]);
  await clerk.context().close();

  await page.goto(`${kyosai.publicUrl}/notices`);
  await page.getByText('事務局が、申請を取り下げました').click();
  await expect(page.getByText(/お申し出により、事務局が取り下げました。/)).toBeVisible();
});

/** What is answered for two nights that begin so many days from today. */
function stay(facility: string, ahead: number): object {
  return { facility, fromOn: daysAgo(-ahead), untilOn: daysAgo(-ahead - 2), cost: 18_000 };
}
