import type { Page } from '@playwright/test';
import { accessible, expect, test } from '../fixtures.ts';
import type { Kyosai } from '../kyosai.ts';
import { signIn } from './steps.ts';

const visitors = ['/', '/open', '/forgot', '/card', '/reset#token', '/confirm#token'];
const members = [
  '/',
  '/apply',
  '/claims',
  '/claims/nothing',
  '/notices',
  '/me',
  '/me/email',
  '/me/password',
  '/me/account',
  '/nowhere',
];
const sales = [
  '/find',
  '/find?kind=TICKET',
  '/find?kind=EVENT',
  '/find/calendar',
  '/orders',
  '/bookings',
  '/card',
  '/tickets/nothing',
  '/events/nothing',
  '/orders/nothing',
  '/bookings/nothing',
];

/** Looks at a screen: no finding, nothing that scrolls sideways; gives every error and every other host on the way. */
function looking(page: Page, kyosai: Kyosai) {
  const wrong: string[] = [];
  page.on('console', (message) => message.type() === 'error' && wrong.push(message.text()));
  page.on('pageerror', (error) => wrong.push(String(error)));
  page.on('request', (request) => {
    if (!request.url().startsWith(kyosai.publicUrl)) wrong.push(`asked ${request.url()}`);
  });
  const look = async (path: string) => {
    await page.goto('about:blank');
    await page.goto(kyosai.publicUrl + path);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(page.getByRole('status', { name: '読み込んでいます' })).toHaveCount(0);
    await accessible(page);
    const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(over, `${path} scrolls sideways`).toBeLessThanOrEqual(0);
  };
  return { look, wrong };
}

for (const [of, screens] of Object.entries({ 'the member': members, 'tickets and events': sales })) {
  test(`no screen of ${of} has an accessibility finding, a sideways scroll, an error or a request to another host`, async ({
    page,
    kyosai,
    member,
  }) => {
    const { look, wrong } = looking(page, kyosai);
    await signIn(page, kyosai, member);
    for (const path of screens) await look(path);
    expect(wrong).toEqual([]);
  });
}

test('no screen before signing in has a finding, a sideways scroll, an error or a request to another host', async ({
  page,
  kyosai,
}) => {
  const { look, wrong } = looking(page, kyosai);
  for (const path of visitors) await look(path);
  expect(wrong).toEqual([]);
});
