import type { Page } from '@playwright/test';
import { expect } from '../fixtures.ts';
import type { Kyosai, Member, Officer } from '../kyosai.ts';
import { drawPhoto } from '../member/photos.ts';
import { addPhoto, answer, begin, goOn, send } from '../member/steps.ts';
import { decide, focused, lookFor } from '../staff/steps.ts';
import type { Row } from './row.ts';

/** Yen as both apps write them. */
export const written = (yen: number) => `${yen.toLocaleString('ja-JP')}円`;

/** The member fills in the form of a kind, page by page, reads what it comes to and sends it. */
export async function apply(page: Page, row: Row): Promise<void> {
  await begin(page, row.kind);
  for (const asked of row.form) {
    if (typeof asked.choose === 'string') {
      await page.getByText(asked.choose, { exact: true }).click();
      await goOn(page);
    } else {
      const boxes = Object.keys(asked);
      if (boxes[0]) await expect(page.getByLabel(boxes[0])).toBeVisible();
      else await expect(page.getByRole('textbox')).toHaveValue(/\d/);
      await answer(page, asked as Record<string, string>);
    }
  }
  if (row.proof) {
    await addPhoto(page, await drawPhoto(page));
    await goOn(page);
  }
  await expect(page.getByText(`お申し込みいただけます。${row.kind} ${written(row.yen)}`)).toBeVisible();
  await send(page);
}

/** The company's officer opens the page of what waits for him. */
export async function signInAsOfficer(page: Page, kyosai: Kyosai, { signInId, password }: Officer): Promise<void> {
  await page.goto(kyosai.publicUrl);
  await page.getByLabel('サインインID').fill(signInId);
  await page.getByLabel('パスワード', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'サインイン', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'ご確認のお願い', level: 1 })).toBeVisible();
}

/** The officer certifies what is asked of him about a member. */
export async function certify(page: Page, kyosai: Kyosai, member: Member, asked: string): Promise<void> {
  await page.goto(kyosai.publicUrl);
  await page
    .getByRole('row')
    .filter({ hasText: member.memberNumber })
    .getByRole('link', { name: /^確認する/ })
    .click();
  await expect(page.getByRole('heading', { name: asked, level: 1 })).toBeVisible();
  await page.getByText('このとおりです', { exact: true }).click();
  await page.getByRole('button', { name: '回答の内容を確かめる' }).click();
  await page.getByRole('button', { name: 'この内容で回答する' }).click();
  await expect(page.getByText('回答を受け付けました')).toBeVisible();
}

/** Opens a member's claim from the queue of a state, of several that of a kind; says why where it is covered. */
export async function open(
  page: Page,
  kyosai: Kyosai,
  member: Member,
  status: string,
  covered = false,
  kind = '',
): Promise<void> {
  await page.goto(`${kyosai.staffUrl}/?status=${status}&order=NEWEST`);
  await page.getByRole('row').filter({ hasText: member.memberNumber }).filter({ hasText: kind }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText(member.memberNumber);
  if (covered) await lookFor(page);
}

/** Decides the claim that is open; the dialog names the yen. */
export async function decideFor(page: Page, key: string, name: string, yen: number, done: string): Promise<void> {
  await expect(page.getByRole('button', { name: new RegExp(`^${name.replace(/[()]/g, '\\$&')}`) })).toBeVisible();
  const asking = await decide(page, key, name);
  await expect(asking).toContainText(written(yen));
  await asking.getByRole('button', { name }).click();
  await expect(page.getByText(done).first()).toBeVisible();
}

/** Approves all of the queue of which nothing stands out, by keyboard. */
export async function approveTheRest(page: Page, kyosai: Kyosai, rows: number, yen: number): Promise<void> {
  await page.goto(`${kyosai.staffUrl}/?status=RECOMMENDED&order=NEWEST`);
  await expect(page.getByRole('row').nth(1)).toBeVisible();
  await page.keyboard.press('*');
  await expect(page.getByText(`${rows}件を選択中 ${written(yen)}`)).toBeVisible();
  const asking = await decide(page, 'a', 'まとめて承認する');
  await focused(asking);
  await asking.getByRole('button', { name: 'まとめて承認する' }).press('Enter');
  await expect(asking.getByText(`${rows}件のうち${rows}件：承認しました`)).toBeVisible();
}
