import { applyFor } from '../api.ts';
import { accessible, expect, test } from '../fixtures.ts';
import { daysAgo } from '../member/steps.ts';
import { atTerminal, decide, focused, signIn as signInAtTerminal } from '../staff/steps.ts';

test('an officer certifies an absence by its dates alone, and only then is the claim examined and approved', async ({
  page,
  browser,
  kyosai,
  staff,
}) => {
  const { colleague: member, officer } = kyosai;
  await applyFor(kyosai, member, '傷病見舞金', { absentFrom: daysAgo(40), absentUntil: daysAgo(20) });

  const clerk = await atTerminal(browser);
  await signInAtTerminal(clerk, kyosai, staff('clerk'));
  const row = clerk.getByRole('row').filter({ hasText: member.memberNumber });
  await expect(row).toContainText('証明待ち');
  await clerk.getByRole('combobox', { name: '証明' }).selectOption({ label: '待たない' });
  await expect(row).toHaveCount(0);
  await clerk.getByRole('combobox', { name: '証明' }).selectOption({ label: '回答待ち' });
  await row.click();
  const box = clerk.getByRole('region', { name: '事業所の証明' });
  await expect(box).toContainText('回答待ち');
  await accessible(clerk);
  const early = await decide(clerk, 's', '審査済みにする');
  await early.getByRole('button', { name: '審査済みにする' }).click();
  await expect(early.getByRole('alert')).toContainText('お勤め先の確認を待っているため、審査を終えられません。');
  await focused(early);
  await clerk.keyboard.press('Escape');
  await expect(early).toBeHidden();

  // Of what is answered already no mail is sent.
  expect((await kyosai.mail(`${officer.signInId}@example.jp`, 'ご確認のお願いがあります')).Body).not.toContain(
    member.memberNumber,
  );
  await page.goto(kyosai.publicUrl);
  await page.getByLabel('サインインID').fill(officer.signInId);
  await page.getByLabel('パスワード', { exact: true }).fill(officer.password);
  await page.getByRole('button', { name: 'サインイン', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'ご確認のお願い', level: 1 })).toBeVisible();
  await expect(page.getByText(member.memberNumber)).toBeVisible();
  await expect(page.getByText('傷病')).toHaveCount(0);
  await accessible(page);
  await page.getByRole('link', { name: /^確認する/ }).click();
  await expect(page.getByRole('heading', { name: 'お勤めを休まれた期間のご確認' })).toBeVisible();
  await page.getByText('このとおりです', { exact: true }).click();
  await accessible(page);
  await page.getByRole('button', { name: '回答の内容を確かめる' }).click();
  await page.getByRole('button', { name: 'この内容で回答する' }).click();
  await expect(page.getByText('回答を受け付けました')).toBeVisible();
  await expect(page.getByText('いま確認をお願いしていることはありません')).toBeVisible();
  await accessible(page);

  await clerk.reload();
  await expect(box).toContainText('申請のとおりと確認');
  await expect(box).toContainText(officer.name);
  const claim = new URL(clerk.url()).pathname;
  const recommending = await decide(clerk, 's', '審査済みにする');
  await recommending.getByRole('button', { name: '審査済みにする' }).click();
  await expect(clerk.getByText('承認へ回しました')).toBeVisible();

  const approver = await atTerminal(browser);
  await signInAtTerminal(approver, kyosai, staff('approver'), claim);
  await expect(approver.getByRole('button', { name: /^承認する/ })).toBeVisible();
  const approving = await decide(approver, 'a', '承認する');
  await approving.getByRole('button', { name: '承認する' }).click();
  await expect(approver.getByText('承認しました')).toBeVisible();
});
