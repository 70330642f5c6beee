import { expect, type Page, type Request } from '@playwright/test';

const asked = new WeakMap<Page, Set<Request>>();

/** Remembers what a page has asked and not yet heard; begins before the page asks anything. */
export function watch(page: Page): void {
  const open = new Set<Request>();
  asked.set(page, open);
  page.on('request', (request) => open.add(request));
  page.on('requestfinished', (request) => open.delete(request));
  page.on('requestfailed', (request) => open.delete(request));
}

/**
 * Ends the session behind a page's back, as its time running out does. All that the page has asked is answered first, so
 * that what is done next is what hears of it, not a picture that was still on its way.
 */
export async function endSession(page: Page): Promise<void> {
  const unanswered = () => [...(asked.get(page) ?? [])].map((request) => request.url());
  await expect.poll(unanswered, 'all that the page asked is answered').toEqual([]);
  await page.context().clearCookies();
}
