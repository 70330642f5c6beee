import type { Browser, Page } from '@playwright/test';
import { accessible, expect, test } from '../fixtures.ts';
import type { Kyosai, Member } from '../kyosai.ts';
import { daysAgo, signIn as signInOnPhone } from '../member/steps.ts';
import { atTerminal, signIn } from '../staff/steps.ts';
import { makeTicket, publishTicket } from '../staff/tickets.ts';

const ticket = '神戸どうぶつ王国 入園券';
const busy = 'ただいま混み合っています。順番はお取りしています。そのままお待ちください。';

/** A phone with the ticket open and one in the box. */
async function atTicket(phone: Page, kyosai: Kyosai, member: Member): Promise<Page> {
  await signInOnPhone(phone, kyosai, member, '/tickets');
  await phone.getByRole('link', { name: new RegExp(ticket) }).click();
  await expect(button(phone)).toBeEnabled();
  return phone;
}

const button = (phone: Page) => phone.getByRole('button', { name: '1枚 申し込む（2,100円）' });

/** What an order carried: its key, and the stamp of when it came first. */
interface Sent {
  key: string;
  arrived: string | undefined;
}

/** Answers the next order as a server does that is too busy, and holds the one after it; gives what they carry. */
async function tooBusyOnce(phone: Page, until: Promise<void>): Promise<Sent[]> {
  const sent: Sent[] = [];
  await phone.route('**/graphql', async (route) => {
    const { variables } = route.request().postDataJSON();
    if (!variables?.input?.quantity) return route.fallback();
    sent.push({ key: variables.input.idempotencyKey, arrived: route.request().headers()['kyosai-arrived'] });
    if (sent.length > 1) {
      await until;
      return route.fallback();
    }
    const errors = [{ message: 'ただいま混み合っています。', extensions: { code: 'TOO_MANY' } }];
    const headers = { 'Retry-After': '1', 'Kyosai-Arrived': 'stamp' };
    await route.fulfill({ status: 429, headers, json: { errors, data: null } });
  });
  return sent;
}

async function another(browser: Browser): Promise<Page> {
  return (await browser.newContext({ viewport: { width: 360, height: 740 } })).newPage();
}

test('two phones order the last ticket at once: both wait while it is busy, one has it, the other is told', async ({
  page,
  browser,
  kyosai,
  member,
  staff,
}) => {
  const clerk = await atTerminal(browser);
  await signIn(clerk, kyosai, staff('clerk'), '/tickets');
  await makeTicket(clerk, {
    名前: ticket,
    全体の枚数: '1',
    会員一人の年度の上限: '1',
    販売の始まり: daysAgo(1),
    販売の終わり: daysAgo(-14),
  });
  await publishTicket(clerk);

  const phones = [
    await atTicket(page, kyosai, member),
    await atTicket(await another(browser), kyosai, kyosai.nextMember()),
  ];
  let open = () => {};
  const opening = new Promise<void>((resolve) => {
    open = resolve;
  });
  const sent = await Promise.all(phones.map((phone) => tooBusyOnce(phone, opening)));
  for (const phone of phones) await button(phone).click();
  for (const phone of phones) await expect(phone.getByRole('status').getByText(busy)).toBeVisible();
  await accessible(page);
  await expect.poll(() => sent.map((orders) => orders.length), 'both have tried again').toEqual([2, 2]);
  open();
  const had = (phone: Page) => phone.getByText(/事務局の窓口で 2,100円 をお支払いください/);
  const told = (phone: Page) => phone.getByRole('alert').getByText(/申し訳ありません。このチケットは売り切れました/);
  for (const phone of phones) await expect(had(phone).or(told(phone))).toBeVisible({ timeout: 15_000 });
  const [winner, loser] = (await had(page).isVisible()) ? phones : phones.toReversed();
  if (!winner || !loser) throw new Error('two phones');
  await expect(had(winner)).toBeVisible();
  await expect(told(loser)).toBeVisible();
  await accessible(loser);
  for (const [first, second] of sent) {
    expect(second?.key).toBe(first?.key);
    expect([first?.arrived, second?.arrived]).toEqual([undefined, 'stamp']);
  }

  await clerk.reload();
  await expect(clerk.getByRole('listitem').filter({ hasText: '1件 1枚' })).toHaveCount(1);
  await expect(clerk.getByText('0枚', { exact: true }).first()).toBeVisible();
});
