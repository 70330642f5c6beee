import type { Page } from '@playwright/test';
import { accessible, expect } from '../fixtures.ts';
import type { Member } from '../kyosai.ts';
import { drawPhoto } from '../member/photos.ts';
import { daysAgo } from '../member/steps.ts';

/** What the papers say of a death. */
export interface Papers {
  cause: string;
  heir: string;
  relation: string;
}

/** A clerk takes from their papers what heirs claim, and sends it to be examined. */
export async function file(page: Page, member: Member, { cause, heir, relation }: Papers): Promise<void> {
  await page.getByRole('textbox', { name: '会員をさがす' }).fill(member.memberNumber);
  await page.getByRole('row').filter({ hasText: member.memberNumber }).click();
  await page.getByRole('link', { name: 'ご遺族の申請を受け付ける' }).click();
  await page.getByLabel('亡くなられた日').fill(daysAgo(20));
  await page.getByRole('button', { name: '保存して書類へ' }).click();
  await expect(page.getByLabel('原因')).toHaveAccessibleDescription(/原因を選んでください/);
  await page.getByLabel('原因').selectOption({ label: cause });
  await page.getByLabel('申請するご遺族の氏名').fill(heir);
  await page.getByLabel('会員から見た続柄').selectOption({ label: relation });
  await page.getByRole('button', { name: '保存して書類へ' }).click();
  await page
    .getByLabel('スキャンしたファイルを選ぶ')
    .setInputFiles({ name: '戸籍.jpg', mimeType: 'image/jpeg', buffer: await drawPhoto(page) });
  await expect(page.getByRole('button', { name: /^外す\s*：書類 1$/ })).toBeVisible();
  await accessible(page);
  await page.getByRole('button', { name: '審査へ送る' }).click();
  const asking = page.getByRole('alertdialog', { name: '審査へ送りますか' });
  await expect(asking).toContainText(heir.replace('　', ' '));
  await asking.getByRole('button', { name: '送る' }).click();
  await expect(page.getByText('審査へ送りました。')).toBeVisible();
}
