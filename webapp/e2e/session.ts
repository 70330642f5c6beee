import { expect, type Page, type Request } from '@playwright/test';

const asked = new WeakMap<Page, Set<Request>>();
const failed = new WeakMap<Page, string[]>();

/** Remembers what a page has asked and not yet heard; begins before the page asks anything. */
export function watch(page: Page): void {
  const open = new Set<Request>();
  asked.set(page, open);
  page.on('request', (request) => open.add(request));
  page.on('requestfinished', (request) => open.delete(request));
  const faults: string[] = [];
  failed.set(page, faults);
  page.on('requestfailed', (request) => {
    open.delete(request);
    faults.push(`${request.method()} ${request.url()}: ${request.failure()?.errorText}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400) faults.push(`${response.request().method()} ${response.url()}: ${response.status()}`);
  });
}

/** What a page asked and was refused, the last of it: it tells why a story failed. */
export function faults(page: Page): string {
  return (failed.get(page) ?? []).slice(-20).join('\n');
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
