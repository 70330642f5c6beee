import type { Browser, Page } from '@playwright/test';
import { accessible, expect, test } from '../fixtures.ts';
import type { Kyosai, Member } from '../kyosai.ts';
import { daysAgo, signIn as signInOnPhone } from '../member/steps.ts';
import { atTerminal, signIn } from '../staff/steps.ts';
import { makeTicket, publishTicket } from '../staff/tickets.ts';

const ticket = '神戸どうぶつ王国 入園券';
const busy = 'ただいま混み合っています。そのままお待ちください。';

/** A phone with the ticket open and one in the box. */
async function atTicket(phone: Page, kyosai: Kyosai, member: Member): Promise<Page> {
  await signInOnPhone(phone, kyosai, member, '/tickets');
  await phone.getByRole('link', { name: new RegExp(ticket) }).click();
  await expect(button(phone)).toBeEnabled();
  return phone;
}

const button = (phone: Page) => phone.getByRole('button', { name: '1枚 申し込む（2,100円）' });

/** Answers the next order as a server does that is too busy, and holds the one after it; gives the keys that they carry. */
async function tooBusyOnce(phone: Page, until: Promise<void>): Promise<string[]> {
  const keys: string[] = [];
  await phone.route('**/graphql', async (route) => {
    const { variables } = route.request().postDataJSON();
    if (!variables?.input?.quantity) return route.fallback();
    keys.push(variables.input.idempotencyKey);
    if (keys.length > 1) {
      await until;
      return route.fallback();
    }
    const errors = [{ message: 'ただいま混み合っています。', extensions: { code: 'TOO_MANY' } }];
    await route.fulfill({ status: 429, json: { errors, data: null } });
  });
  return keys;
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
  const keys = await Promise.all(phones.map((phone) => tooBusyOnce(phone, opening)));
  for (const phone of phones) await button(phone).click();
  for (const phone of phones) await expect(phone.getByRole('status').getByText(busy)).toBeVisible();
  await accessible(page);
  await expect.poll(() => keys.map((sent) => sent.length), 'both have tried again').toEqual([2, 2]);
  open();
  const had = (phone: Page) => phone.getByText(/事務局の窓口で 2,100円 をお支払いください/);
  const told = (phone: Page) => phone.getByRole('alert').getByText(/申し訳ありません。このチケットは売り切れました/);
  for (const phone of phones) await expect(had(phone).or(told(phone))).toBeVisible({ timeout: 15_000 });
  const [winner, loser] = (await had(page).isVisible()) ? phones : phones.toReversed();
  if (!winner || !loser) throw new Error('two phones');
  await expect(had(winner)).toBeVisible();
  await expect(told(loser)).toBeVisible();
  await accessible(loser);
  for (const [first, second] of keys) expect(second).toBe(first);

  await clerk.reload();
  await expect(clerk.getByRole('listitem').filter({ hasText: '1件 1枚' })).toHaveCount(1);
  await expect(clerk.getByText('0枚', { exact: true }).first()).toBeVisible();
});
