import type { Browser } from '@playwright/test';
import { approve } from '../api.ts';
import { expect, test } from '../fixtures.ts';
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
