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

/** What the papers say of something that the member was owed: its kind and its boxes by their names. */
export interface Owed {
  kind: string;
  boxes: Record<string, string>;
  heir: string;
  relation: string;
}

/** A clerk takes from their papers what heirs claim for the death, and sends it to be examined. */
export async function file(page: Page, member: Member, { cause, heir, relation }: Papers): Promise<void> {
  await begin(page, member);
  await page.getByLabel('亡くなられた日').fill(daysAgo(20));
  await page.getByRole('button', { name: '保存して書類へ' }).click();
  await expect(page.getByLabel('原因')).toHaveAccessibleDescription(/原因を選んでください/);
  await page.getByLabel('原因').selectOption({ label: cause });
  await nameHeir(page, heir, relation);
  await page.getByRole('button', { name: '保存して書類へ' }).click();
  await page.route('**/documents/uploads/*', (route) => route.abort('connectionreset'));
  await scan(page);
  await expect(page.getByText('通信がとぎれて送れませんでした。つながりしだい、続けて送ります。')).toBeVisible();
  await accessible(page);
  await page.unroute('**/documents/uploads/*');
  await send(page, heir);
}

/** A clerk takes from their papers what the same heirs claim that the member was owed, and sends it to be examined. */
export async function fileOwed(page: Page, member: Member, { kind, boxes, heir, relation }: Owed): Promise<void> {
  await begin(page, member);
  await page.getByLabel('給付の種類').selectOption({ label: kind });
  await nameHeir(page, heir, relation);
  await page.getByRole('button', { name: '保存して書類へ' }).click();
  for (const [name, text] of Object.entries(boxes)) {
    await expect(page.getByLabel(name)).toHaveAccessibleDescription(/入力してください/);
    await page.getByLabel(name).fill(text);
  }
  await accessible(page);
  await page.getByRole('button', { name: '保存して書類へ' }).click();
  await scan(page);
  await send(page, heir);
}

async function begin(page: Page, member: Member): Promise<void> {
  await page.getByRole('textbox', { name: '会員をさがす' }).fill(member.memberNumber);
  await page.getByRole('row').filter({ hasText: member.memberNumber }).click();
  await page.getByRole('link', { name: 'ご遺族の申請を受け付ける' }).click();
}

async function nameHeir(page: Page, heir: string, relation: string): Promise<void> {
  await page.getByLabel('申請するご遺族の氏名').fill(heir);
  await page.getByLabel('ご遺族の郵便番号').fill('651-0087');
  await page.getByLabel('ご遺族の住所').fill('神戸市中央区御幸通6-1-12');
  await page.getByLabel('会員から見た続柄').selectOption({ label: relation });
}

async function scan(page: Page): Promise<void> {
  await page
    .getByLabel('スキャンしたファイルを選ぶ')
    .setInputFiles({ name: '戸籍.jpg', mimeType: 'image/jpeg', buffer: await drawPhoto(page) });
}

async function send(page: Page, heir: string): Promise<void> {
  await expect(page.getByRole('button', { name: /^外す\s*：書類 1$/ })).toBeVisible();
  await accessible(page);
  await page.getByRole('button', { name: '審査へ送る' }).click();
  const asking = page.getByRole('alertdialog', { name: '審査へ送りますか' });
  await expect(asking).toContainText(heir.replace('　', ' '));
  await asking.getByRole('button', { name: '送る' }).click();
  await expect(page.getByText('審査へ送りました。')).toBeVisible();
}

/** An account as the heir's passbook of ゆうちょ銀行 has it, and its number as banks write it. */
export interface Passbook {
  symbol: string;
  number: string;
  holder: string;
  digits: string;
}

/** A clerk enters the heir's account with the claim; a name as it is written is refused, character by character. */
export async function enterAccount(page: Page, heir: string, passbook: Passbook): Promise<void> {
  const account = page.getByRole('region', { name: 'ご遺族の口座' });
  await expect(account).toContainText('登録なし');
  await account.getByRole('link', { name: '口座を登録' }).click();
  await page.getByLabel('記号', { exact: true }).fill(passbook.symbol);
  await page.getByLabel('番号', { exact: true }).fill(passbook.number);
  await page.getByLabel('口座名義').fill(heir);
  await page.getByRole('button', { name: '登録する' }).click();
  await expect(page.getByLabel('口座名義')).toHaveAccessibleDescription(new RegExp(`1文字目の「${heir[0]}」`));
  await accessible(page);
  await page.getByLabel('口座名義').fill(passbook.holder);
  await page.getByRole('button', { name: '登録する' }).click();
  await expect(account).toContainText('確認待ち');
}

/** Somebody of accounting confirms the heir's account against the paper. */
export async function confirmAccount(page: Page, { heir }: { heir: string }, passbook: Passbook): Promise<void> {
  await page.getByRole('row').filter({ hasText: heir }).click();
  const shown = page.getByRole('dialog', { name: '振込口座' });
  await expect(shown).toContainText(passbook.digits);
  await shown.getByRole('button', { name: '書類と照らして確認する' }).click();
  const asking = page.getByRole('alertdialog', { name: '口座を確認する' });
  await expect(asking).not.toContainText(passbook.digits);
  await asking.getByLabel('口座番号').fill(passbook.digits);
  await asking.getByRole('button', { name: '確認する' }).click();
  await expect(page.getByText('口座を確認しました')).toBeVisible();
}
