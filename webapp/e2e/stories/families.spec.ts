import type { Browser, Page } from '@playwright/test';
import { approve } from '../api.ts';
import { accessible, expect, test } from '../fixtures.ts';
import type { Kyosai, Member, Staff } from '../kyosai.ts';
import { drawPhoto } from '../member/photos.ts';
import { addPhoto, answer, begin, daysAgo, goOn, send, signIn } from '../member/steps.ts';
import { atTerminal, decide, signIn as signInAtTerminal } from '../staff/steps.ts';

// One story for each family of forms, from the member's phone to the approval.

async function prove(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 })).toContainText('証明書類');
  await addPhoto(page, await drawPhoto(page));
  await goOn(page);
}

/** One of staff finds what was answered beside the file and recommends it; another approves; the member sees how much. */
async function examine(
  { page, browser, kyosai, staff }: { page: Page; browser: Browser; kyosai: Kyosai; staff: (id: string) => Staff },
  member: Member,
  yen: string,
  facts: string[],
): Promise<void> {
  const clerk = await atTerminal(browser);
  await signInAtTerminal(clerk, kyosai, staff('clerk'));
  await clerk.getByRole('row').filter({ hasText: member.memberNumber }).click();
  await expect(clerk.getByRole('button', { name: /^審査済みにする/ })).toBeVisible();
  for (const fact of facts) await expect(clerk.getByRole('region', { name: '台帳と申請の内容' })).toContainText(fact);
  const asking = await decide(clerk, 's', '審査済みにする');
  await expect(asking).toContainText(yen);
  await asking.getByRole('button', { name: '審査済みにする' }).click();
  await expect(clerk.getByText('承認へ回しました')).toBeVisible();
  await clerk.context().close();
  await approve(kyosai, staff('approver'), member);
  await page.getByRole('link', { name: '申請の内容を見る' }).click();
  await expect(page.getByText('給付が決まりました')).toBeVisible();
  await expect(page.getByText(yen).first()).toBeVisible();
}

test('a gift that the file proves asks nothing', async ({ page, browser, kyosai, staff }) => {
  const member = kyosai.memberWhoReached(60);
  await signIn(page, kyosai, member);
  await begin(page, '還暦祝金');
  await expect(page.getByRole('heading', { name: '内容をご確認ください' })).toBeVisible();
  await expect(page.getByText(/お申し込みいただけます。\s*還暦祝金 10,000円/)).toBeVisible();
  await expect(page.getByRole('link', { name: /^変更/ })).toHaveCount(0);
  await accessible(page);
  await send(page);
  await examine({ page, browser, kyosai, staff }, member, '10,000円', []);
});

test('a disaster, by the share of the house that was lost', async ({ page, browser, kyosai, member, staff }) => {
  await signIn(page, kyosai, member);
  await begin(page, '住宅災害見舞金（自然災害）');
  await answer(page, { 被害にあわれた日: daysAgo(12) });
  await answer(page, { 郵便番号: '６５０－０００１' });
  await answer(page, { 損害の割合: '30%' });
  await prove(page);
  await expect(page.getByText(/住宅災害見舞金（自然災害） 30,000円/)).toBeVisible();
  await expect(page.getByText('650-0001')).toBeVisible();
  await send(page);
  await examine({ page, browser, kyosai, staff }, member, '30,000円', ['650-0001', '30%']);
});

test('a bereavement, calmly', async ({ page, browser, kyosai, member, staff }) => {
  await signIn(page, kyosai, member);
  await begin(page, '死亡弔慰金（親）');
  await expect(page.getByText('心よりお悔やみ申し上げます')).toBeVisible();
  await accessible(page);
  await answer(page, { 亡くなられた日: daysAgo(15) });
  await answer(page, { 親御さまのお名前: '神戸 一郎' });
  await prove(page);
  await accessible(page);
  await send(page);
  await examine({ page, browser, kyosai, staff }, member, '10,000円', ['神戸 一郎']);
});

test('a check-up, covered from staff until they say why', async ({ page, browser, kyosai, staff }) => {
  const member = kyosai.memberWhoReached(35, 30);
  await signIn(page, kyosai, member);
  await begin(page, '人間ドック助成');
  await answer(page, { 受診日: daysAgo(30) });
  await answer(page, { 医療機関の名前: '神戸市民健診センター', コースの名前: '一日人間ドック' });
  await answer(page, { 受診の費用: '25,000' });
  await prove(page);
  await expect(page.getByText('神戸市民健診センター')).toBeVisible();
  await accessible(page);
  await send(page);

  const clerk = await atTerminal(browser);
  await signInAtTerminal(clerk, kyosai, staff('clerk'));
  await clerk.getByRole('row').filter({ hasText: member.memberNumber }).click();
  await expect(clerk.getByRole('region', { name: '要配慮個人情報' })).toBeVisible();
  await expect(clerk.getByText('神戸市民健診センター')).toHaveCount(0);
  await expect(clerk.getByText('25,000円')).toHaveCount(0);
  await clerk.getByRole('button', { name: /^開く/ }).click();
  const purposes = clerk.getByRole('dialog', { name: '閲覧の目的を選んでください' }).getByRole('listitem');
  await purposes.first().getByRole('button').click();
  await expect(clerk.getByText('神戸市民健診センター')).toBeVisible();
  await expect(clerk.getByText('一日人間ドック')).toBeVisible();
  await expect(clerk.getByRole('definition').filter({ hasText: /^25,000円$/ })).toBeVisible();
  await clerk.context().close();
});

test('a stay at a house of the scheme', async ({ page, browser, kyosai, member, staff }) => {
  await signIn(page, kyosai, member);
  await begin(page, '保養所利用助成');
  await page.getByText('見本荘 ありま', { exact: true }).click();
  await accessible(page);
  await goOn(page);
  await answer(page, { はじめにお泊まりの日: daysAgo(9), お帰りの日: daysAgo(8) });
  await answer(page, { 宿泊料: '12,000円' });
  await prove(page);
  await expect(page.getByText(/保養所利用助成 2,000円/)).toBeVisible();
  await expect(page.getByText('見本荘 ありま（兵庫県）')).toBeVisible();
  await send(page);
  await examine({ page, browser, kyosai, staff }, member, '2,000円', ['見本荘 ありま', '12,000円', '1泊']);
});

test('a course, once it is completed', async ({ page, browser, kyosai, member, staff }) => {
  await signIn(page, kyosai, member);
  await begin(page, '講座受講助成');
  await answer(page, { 講座の名前: '簿記3級 通信講座' });
  await answer(page, { はじまりの日: daysAgo(90), 終わりの日: daysAgo(10) });
  await answer(page, { 受講料: '18000' });
  await prove(page);
  await expect(page.getByText(/講座受講助成 5,000円/)).toBeVisible();
  await send(page);
  await examine({ page, browser, kyosai, staff }, member, '5,000円', ['簿記3級', '18,000円']);
});
