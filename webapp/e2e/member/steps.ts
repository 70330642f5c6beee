import type { Page } from '@playwright/test';
import { memberSession } from '../api.ts';
import { expect } from '../fixtures.ts';
import type { Kyosai, Member } from '../kyosai.ts';

export { daysAgo } from '../days.ts';

/** Opens an address of the members' app, already signed in; `signInByForm` is for the stories that tell of it. */
export async function signIn(page: Page, kyosai: Kyosai, member: Member, path = '/'): Promise<void> {
  await memberSession(page.context().request, kyosai, member);
  await page.goto(kyosai.publicUrl + path);
  await expect(page.getByRole('navigation', { name: 'メニュー' })).toBeVisible();
}

/** Opens the members' app and signs in there as people do. */
export async function signInByForm(page: Page, kyosai: Kyosai, member: Member): Promise<void> {
  await page.goto(kyosai.publicUrl);
  await page.getByLabel('サインインID').fill(member.signInId);
  await page.getByLabel('パスワード', { exact: true }).fill(member.password);
  await page.getByRole('button', { name: 'サインイン', exact: true }).click();
  await expect(page.getByRole('navigation', { name: 'メニュー' })).toBeVisible();
}

/** Begins a claim of a kind by its name, from the list of all kinds. */
export async function begin(page: Page, kind: string): Promise<void> {
  await page.goto(new URL('/apply', page.url()).href);
  await page.getByText(kind, { exact: true }).click();
  await page.getByRole('button', { name: '申請をはじめる' }).click();
  await expect(page.getByRole('heading', { name: '何を申請しますか' })).toHaveCount(0);
}

/** Fills the boxes of a page of the walk by their names and goes on. */
export async function answer(page: Page, boxes: Record<string, string>): Promise<void> {
  for (const [label, text] of Object.entries(boxes)) await page.getByLabel(label).fill(text);
  await goOn(page);
}

/** Goes to the next page of the walk. */
export async function goOn(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'つぎへ' }).click();
}

/** Sends the claim from the check page. */
export async function send(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'この内容で申請する' }).click();
  await expect(page.getByRole('heading', { name: '申請を受け付けました', level: 1 })).toBeVisible();
}

/** Begins a wedding gift from the home page; ends at the question for the day. */
export async function beginWeddingGift(page: Page): Promise<void> {
  await page.getByRole('link', { name: /^結婚祝金\s*20,000円$/ }).click();
  await page.getByRole('button', { name: '申請をはじめる' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('婚姻届を出された日');
}

/** Answers the day and the spouse's name; ends at the question for the proof. */
export async function answerQuestions(page: Page, day: string, spouse: string): Promise<void> {
  await page.getByLabel('婚姻の届出をした日').fill(day);
  await page.getByRole('button', { name: 'つぎへ' }).click();
  await page.getByRole('textbox', { name: /のお名前/ }).fill(spouse);
  await page.getByRole('button', { name: 'つぎへ' }).click();
  await atProof(page);
}

/** Waits for the question for the proof, with what the server has of it so far. */
async function atProof(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 })).toContainText('証明書類');
}

/** Adds a photo of the proof and waits until the server has it. */
export async function addPhoto(page: Page, photo: Buffer): Promise<void> {
  await atProof(page);
  const before = await page.getByRole('button', { name: /をはずす/ }).count();
  await page.getByLabel('写真・PDFを選ぶ').setInputFiles({ name: '証明書.jpg', mimeType: 'image/jpeg', buffer: photo });
  await page.getByRole('button', { name: 'この写真を使う' }).click();
  await expect(page.getByRole('button', { name: /をはずす/ })).toHaveCount(before + 1);
}

/** Waits until the worker has told it, in its own time, and opens it from the first screen. */
export async function readNotice(page: Page, kyosai: Kyosai, name: string): Promise<void> {
  const told = page.getByRole('link', { name });
  await expect(async () => {
    await page.goto(`${kyosai.publicUrl}/`);
    await expect(told).toBeVisible({ timeout: 3_000 });
  }).toPass({ timeout: 60_000 });
  await told.click();
}
