import type { Locator, Page } from '@playwright/test';
import { expect } from '../fixtures.ts';
import type { Member } from '../kyosai.ts';
import { focused, search } from './steps.ts';

/** A clerk opens the correction of a member's leaving day from the ledger, and fills in the day. */
export async function enterLeaving(page: Page, member: Member, day: string): Promise<Locator> {
  await search(page, member.memberNumber);
  await page.getByRole('row').filter({ hasText: member.memberNumber }).click();
  await page.getByRole('button', { name: '退会日を訂正する' }).click();
  const proposing = page.getByRole('alertdialog', { name: '退会日を訂正する' });
  await focused(proposing);
  await proposing.getByLabel('正しい退会日').fill(day);
  return proposing;
}

/** Somebody opens the correction of a member's leaving day from the list of those that wait. */
export async function openLeavings(page: Page, member: Member): Promise<void> {
  await page.getByRole('row').filter({ hasText: member.memberNumber }).click();
  const shown = page.getByRole('dialog', { name: '退会日の訂正' });
  await focused(shown);
  await expect(shown).toContainText(member.memberNumber);
}
