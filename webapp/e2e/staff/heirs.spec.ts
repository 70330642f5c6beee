import type { Browser } from '@playwright/test';
import { approve } from '../api.ts';
import { accessible, expect, test } from '../fixtures.ts';
import type { Kyosai, Member, Staff } from '../kyosai.ts';
import { file } from './heirs.ts';
import { alarms, atTerminal, decide, lookFor, signIn } from './steps.ts';

/** A colleague reads whose heirs claim, and recommends it. */
async function examine(browser: Browser, kyosai: Kyosai, examiner: Staff, member: Member): Promise<void> {
  const page = await atTerminal(browser);
  await signIn(page, kyosai, examiner);
  await page.getByRole('row').filter({ hasText: member.memberNumber }).click();
  await lookFor(page);
  const facts = page.getByRole('region', { name: '台帳と申請の内容' });
  await expect(facts).toContainText('神戸　花子');
  await expect(facts).toContainText('配偶者');
  await expect(page.getByRole('definition').filter({ hasText: '交通事故' })).toBeVisible();
  await expect(page.getByRole('button', { name: /^審査済みにする/ })).toBeVisible();
  const asking = await decide(page, 's', '審査済みにする');
  await expect(asking).toContainText('300,000円');
  await asking.getByRole('button', { name: '審査済みにする' }).click();
  await expect(page.getByText('承認へ回しました')).toBeVisible();
  await page.context().close();
}

test('heirs claim after a death through a clerk, whose colleagues examine and approve', async ({
  page,
  browser,
  kyosai,
  member,
  staff,
}) => {
  const heard = alarms(page);
  await signIn(page, kyosai, staff('clerk'));
  await file(page, member, { cause: '交通事故', heir: '神戸　花子', relation: '配偶者' });
  await examine(browser, kyosai, staff('examiner'), member);
  await approve(kyosai, staff('approver'), member);
  await page.reload();
  const row = page.getByRole('row').filter({ hasText: '死亡弔慰金（会員）' });
  await expect(row).toContainText('300,000');
  expect(heard).toEqual([]);
});

test('a refusal leaves a death known, until an approver records that it is not so', async ({
  page,
  browser,
  kyosai,
  member,
  staff,
}) => {
  await signIn(page, kyosai, staff('clerk'));
  await file(page, member, { cause: '事故', heir: '神戸　花子', relation: '配偶者' });
  const [first, desk] = [await atTerminal(browser), await atTerminal(browser)];
  await signIn(first, kyosai, staff('examiner'));
  await first.getByRole('row').filter({ hasText: member.memberNumber }).click();
  await lookFor(first);
  const examining = await decide(first, 's', '審査済みにする');
  await examining.getByRole('textbox').fill('会員ご本人から電話があった。');
  await examining.getByRole('button', { name: '審査済みにする' }).click();
  await expect(first.getByText('承認へ回しました')).toBeVisible();
  await signIn(desk, kyosai, staff('approver'), '/?status=RECOMMENDED');
  await desk.getByRole('row').filter({ hasText: member.memberNumber }).click();
  await lookFor(desk);
  const refusing = await decide(desk, 'x', '対象外とする');
  await expect(refusing).toContainText('会員は亡くなられたものとして扱い続けます。');
  await refusing.getByRole('textbox').fill('お申し出の事実が確かめられませんでした。');
  await refusing.getByRole('button', { name: '対象外とする' }).click();
  await expect(desk.getByText('対象外と決定しました')).toBeVisible();

  await desk.goto(`${kyosai.staffUrl}/?status=REFUSED&order=NEWEST`);
  await desk.getByRole('row').filter({ hasText: member.memberNumber }).click();
  const death = desk.getByRole('region', { name: '会員の死亡' });
  await expect(death).toContainText('届出のとおりに扱う');
  await accessible(desk);
  await death.getByRole('button', { name: '亡くなられていないと記録' }).click();
  const denying = desk.getByRole('alertdialog', { name: '亡くなられていないと記録する' });
  await denying.getByRole('button', { name: '記録する' }).click();
  await expect(denying.getByLabel('どのように確かめたか')).toHaveAccessibleDescription(/入力してください/);
  await denying.getByLabel('どのように確かめたか').fill('会員ご本人が来所された。');
  await accessible(desk);
  await denying.getByRole('button', { name: '記録する' }).click();
  await expect(death).toContainText('事実ではないと記録');
  await Promise.all([first.context().close(), desk.context().close()]);
});
