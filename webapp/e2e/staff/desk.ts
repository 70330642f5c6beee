import type { Page } from '@playwright/test';
import { expect } from '../fixtures.ts';
import { focused } from './steps.ts';

/** Collects the codes that a phone is given: of its card, and of its orders by their ids. */
export function codesOf(phone: Page): Map<string, string> {
  const codes = new Map<string, string>();
  const look = (within: unknown): void => {
    if (!within || typeof within !== 'object') return;
    const { id, code, card } = within as { id?: string; code?: { text?: string }; card?: { text?: string } };
    if (card?.text) codes.set('card', card.text);
    if (code?.text) codes.set(id ?? '', code.text);
    for (const inner of Object.values(within)) look(inner);
  };
  phone.on('response', async (response) => {
    if (response.url().endsWith('/graphql')) look(await response.json().catch(() => null));
  });
  return codes;
}

/** The code of the card or of the ticket, once it has come from the phone's line: the page may show it before. */
export async function codeOf(codes: Map<string, string>, which: 'card' | 'ticket'): Promise<string> {
  const find = () => [...codes].find(([key]) => (key === 'card') === (which === 'card'))?.[1];
  await expect.poll(find).toBeTruthy();
  return find() ?? '';
}

/** Types a code as a scanner does: at once, and with Enter behind it. */
export async function scan(page: Page, code: string): Promise<void> {
  await page.keyboard.type(code);
  await page.keyboard.press('Enter');
}

/** Opens the desk, ready for a scan. */
export async function openDesk(page: Page, url: string): Promise<void> {
  await page.goto(`${url}/desk`);
  await expect(page.getByLabel('コードまたは会員番号')).toBeFocused();
}

/** Has so many paper tickets come in, from the list of stocks. */
export async function receiveTickets(page: Page, url: string, ticket: string, pieces: number): Promise<void> {
  await page.goto(`${url}/stocks`);
  await expect(page.getByRole('heading', { level: 1, name: '券の在庫' })).toBeVisible();
  await page.getByRole('button', { name: /^入荷を登録/ }).click();
  const asking = page.getByRole('alertdialog', { name: '入荷を登録' });
  await focused(asking);
  await asking.getByLabel('チケット').selectOption({ label: ticket });
  await asking.getByLabel('枚数').fill(String(pieces));
  await asking.getByRole('button', { name: '登録する' }).click();
  await expect(page.getByRole('row').filter({ hasText: ticket })).toContainText(`${pieces}枚`);
}
