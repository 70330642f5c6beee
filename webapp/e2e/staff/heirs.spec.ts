import type { Browser, Page } from '@playwright/test';
import { approve } from '../api.ts';
import { accessible, expect, test } from '../fixtures.ts';
import type { Kyosai, Member, Staff } from '../kyosai.ts';
import { drawPhoto } from '../member/photos.ts';
import { daysAgo } from '../member/steps.ts';
import { alarms, atTerminal, decide, signIn } from './steps.ts';

/** A clerk takes from their papers what heirs claim, and sends it to be examined. */
async function file(page: Page, member: Member): Promise<void> {
  await page.getByRole('textbox', { name: '会員をさがす' }).fill(member.memberNumber);
  await page.getByRole('row').filter({ hasText: member.memberNumber }).click();
  await page.getByRole('link', { name: 'ご遺族の申請を受け付ける' }).click();
  await page.getByLabel('亡くなられた日').fill(daysAgo(20));
  await page.getByRole('button', { name: '保存して書類へ' }).click();
  await expect(page.getByLabel('原因')).toHaveAccessibleDescription(/原因を選んでください/);
  await page.getByLabel('原因').selectOption({ label: '交通事故' });
  await page.getByLabel('申請するご遺族の氏名').fill('神戸　花子');
  await page.getByLabel('会員から見た続柄').selectOption({ label: '配偶者' });
  await page.getByRole('button', { name: '保存して書類へ' }).click();
  await page
    .getByLabel('スキャンしたファイルを選ぶ')
    .setInputFiles({ name: '戸籍.jpg', mimeType: 'image/jpeg', buffer: await drawPhoto(page) });
  await expect(page.getByRole('button', { name: /^外す\s*：書類 1$/ })).toBeVisible();
  await accessible(page);
  await page.getByRole('button', { name: '審査へ送る' }).click();
  const asking = page.getByRole('alertdialog', { name: '審査へ送りますか' });
  await expect(asking).toContainText('神戸 花子');
  await asking.getByRole('button', { name: '送る' }).click();
  await expect(page.getByText('審査へ送りました。')).toBeVisible();
}

/** A colleague reads whose heirs claim, and recommends it. */
async function examine(browser: Browser, kyosai: Kyosai, examiner: Staff, member: Member): Promise<void> {
  const page = await atTerminal(browser);
  await signIn(page, kyosai, examiner);
  await page.getByRole('row').filter({ hasText: member.memberNumber }).click();
  const facts = page.getByRole('region', { name: '台帳と申請の内容' });
  await expect(facts).toContainText('神戸　花子');
  await expect(facts).toContainText('配偶者');
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
  await file(page, member);
  await examine(browser, kyosai, staff('examiner'), member);
  await approve(kyosai, staff('approver'), member);
  await page.reload();
  const row = page.getByRole('row').filter({ hasText: '死亡弔慰金（会員）' });
  await expect(row).toContainText('300,000');
  expect(heard).toEqual([]);
});
