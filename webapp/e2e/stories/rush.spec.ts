import type { Browser, Page } from '@playwright/test';
import { orderTicket } from '../api.ts';
import { accessible, expect, test } from '../fixtures.ts';
import { type Kyosai, type Member, start } from '../kyosai.ts';
import { daysAgo, signIn as signInOnPhone } from '../member/steps.ts';
import { atTerminal, signIn } from '../staff/steps.ts';
import { makeTicket, publishTicket } from '../staff/tickets.ts';

const ticket = '須磨シーワールド 一日券';
const busy = 'ただいま混み合っています。順番はお取りしています。そのままお待ちください。';

// A server of its own: it works on one change at a time, and nobody waits for that.
const story = test.extend<object, { own: Kyosai }>({
  own: [
    async ({ engine }, use) => {
      const own = await start(engine, undefined, { KYOSAI_RUSH_WORKING: '1', KYOSAI_RUSH_WAITING: '0' });
      await use(own);
      await own.stop();
    },
    { scope: 'worker', timeout: 300_000 },
  ],
});

/** One sending of an order: its key, the stamp that it came with, and what the server said. */
interface Sent {
  key: string;
  came: string | undefined;
  status: number;
  given: string | undefined;
}

/** Notes every order that a phone sends, once it is answered. */
function ordersOf(phone: Page): Sent[] {
  const sent: Sent[] = [];
  phone.on('response', (response) => {
    const request = response.request();
    const key = request.method() === 'POST' && request.postDataJSON()?.variables?.input?.idempotencyKey;
    if (!key) return;
    const [came, given] = [request.headers()['kyosai-arrived'], response.headers()['kyosai-arrived']];
    sent.push({ key, came, status: response.status(), given });
  });
  return sent;
}

/** A phone with the ticket open and one in the box. */
async function atTicket(phone: Page, own: Kyosai, member: Member): Promise<Page> {
  await signInOnPhone(phone, own, member, '/tickets');
  await phone.getByRole('link', { name: new RegExp(ticket) }).click();
  await expect(order(phone)).toBeEnabled();
  return phone;
}

const order = (phone: Page) => phone.getByRole('button', { name: '1枚 申し込む（2,100円）' });

async function another(browser: Browser): Promise<Page> {
  return (await browser.newContext({ viewport: { width: 360, height: 740 } })).newPage();
}

/** A member begins to pay by card, and the provider takes its time: the server is busy with that, until it may go on. */
async function keepBusy(phone: Page, own: Kyosai, member: Member): Promise<() => void> {
  await orderTicket(own, member, ticket, 1, 'CARD');
  await signInOnPhone(phone, own, member, '/orders');
  await phone.getByRole('link', { name: new RegExp(ticket) }).click();
  const { asked, may } = own.provider.takeTime();
  await phone.getByRole('button', { name: 'カードで支払う（2,100円）' }).click();
  await asked;
  return may;
}

story(
  'two phones order while the server is busy: it sends both away, they wait, come again, and each has one order',
  async ({ page, browser, own }) => {
    const clerk = await atTerminal(browser);
    await signIn(clerk, own, own.staff('clerk'), '/tickets');
    const boxes = { 名前: ticket, 会員一人の年度の上限: '4', 販売の始まり: daysAgo(1), 販売の終わり: daysAgo(-14) };
    await makeTicket(clerk, boxes, false, ['窓口', 'カード']);
    await publishTicket(clerk);

    const paying = await another(browser);
    const phones = [
      await atTicket(page, own, own.nextMember()),
      await atTicket(await another(browser), own, own.nextMember()),
    ];
    const sent = phones.map(ordersOf);
    const goOn = await keepBusy(paying, own, own.nextMember());
    await Promise.all(phones.map((phone) => order(phone).click()));
    for (const phone of phones) await expect(phone.getByRole('status').getByText(busy)).toBeVisible();
    await accessible(page);
    goOn();
    await expect(paying.getByRole('heading', { name: '2100円' })).toBeVisible();
    for (const phone of phones) {
      await expect(phone.getByText(/事務局の窓口で 2,100円 をお支払いください/)).toBeVisible({ timeout: 60_000 });
    }
    for (const orders of sent) {
      const [away, first] = [orders.slice(0, -1), orders[0]];
      expect(away.map(({ status }) => status)).toEqual(away.map(() => 429));
      expect([first?.status, first?.came, orders.at(-1)?.status]).toEqual([429, undefined, 200]);
      expect(first?.given, 'it carries a stamp').toBeTruthy();
      expect(new Set(orders.map(({ key }) => key)).size, 'it is the same wish').toBe(1);
      expect(new Set(orders.slice(1).map(({ came }) => came)), 'it keeps its place').toEqual(new Set([first?.given]));
    }

    for (const phone of phones) {
      await phone.goto(`${own.publicUrl}/orders`);
      await expect(phone.getByRole('link', { name: new RegExp(ticket) })).toHaveCount(1);
    }
    await clerk.reload();
    await expect(clerk.getByRole('listitem').filter({ hasText: '3件 3枚' })).toHaveCount(1);
  },
);
