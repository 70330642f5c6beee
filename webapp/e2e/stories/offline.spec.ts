import type { Page } from '@playwright/test';
import { accessible, expect, test } from '../fixtures.ts';
import type { Member } from '../kyosai.ts';
import { daysAgo, signIn, signInByForm } from '../member/steps.ts';
import { atTerminal, signIn as signInAtTerminal } from '../staff/steps.ts';
import { makeTicket, publishTicket } from '../staff/tickets.ts';

const ticket = '王子動物園 一日券';

test.use({ serviceWorkers: 'allow' });

/** All that the phone keeps of the app, as one text: caches, local and session storage, and the names of databases. */
function keptOn(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const texts = [JSON.stringify(localStorage), JSON.stringify(sessionStorage)];
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      for (const request of await cache.keys()) {
        texts.push(`${name} ${request.url} ${name === 'card' ? await (await cache.match(request))?.text() : ''}`);
      }
    }
    return [...texts, ...(await indexedDB.databases()).map((one) => one.name)].join('\n');
  });
}

/** Waits until the shell stands on the phone and the card of a member beside it. */
async function kept(page: Page, member: Member): Promise<void> {
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  await expect.poll(() => keptOn(page), 'the card is kept').toContain(member.memberNumber);
}

test('the card and a ticket open without a line, nothing else does, and signing out leaves nothing', async ({
  page,
  context,
  browser,
  kyosai,
  member,
  staff,
}) => {
  const clerk = await atTerminal(browser);
  await signInAtTerminal(clerk, kyosai, staff('clerk'), '/tickets');
  await makeTicket(clerk, { 名前: ticket, 販売の始まり: daysAgo(1), 販売の終わり: daysAgo(-14) });
  await publishTicket(clerk);

  await signIn(page, kyosai, member, '/tickets');
  await page.getByRole('link', { name: new RegExp(ticket) }).click();
  await page.getByRole('button', { name: '1枚 申し込む（2,100円）' }).click();
  await expect(page.getByRole('img', { name: `${ticket}のQRコード` })).toBeVisible();
  await accessible(page);
  await kept(page, member);
  const all = await keptOn(page);
  expect(all).not.toContain('/graphql');
  expect(all).toContain(ticket);

  await context.setOffline(true);
  await page.goto(`${kyosai.publicUrl}/card`);
  await expect(page.getByRole('img', { name: '会員証のQRコード' })).toBeVisible();
  await expect(page.getByRole('img', { name: `${ticket}のQRコード` })).toBeVisible();
  await expect(page.getByText(member.memberNumber)).toBeVisible();
  await accessible(page);
  await page.goto(`${kyosai.publicUrl}/claims`);
  await expect(page.getByText('会員証とチケットだけをお見せします')).toBeVisible();
  await expect(page.getByRole('img', { name: '会員証のQRコード' })).toBeVisible();
  await context.setOffline(false);
  await expect(page.getByRole('heading', { level: 1, name: 'わたしの申請' })).toBeVisible();

  await page.goto(`${kyosai.publicUrl}/me`);
  await page.getByRole('button', { name: 'サインアウト' }).click();
  await expect(page.getByRole('heading', { name: '会員ページにサインイン' })).toBeVisible();
  const left = await keptOn(page);
  expect(left).toMatch(/^\{\}\n\{\}\nshell-/);
  expect(left.split('\n').filter((line) => line && !/^(\{\}$|shell-)/.test(line))).toEqual([]);
  await context.setOffline(true);
  await page.goto(`${kyosai.publicUrl}/card`);
  await expect(page.getByText('この電話に会員証はありません')).toBeVisible();
  await accessible(page);
  await context.setOffline(false);
});

test('who signs in next has his own card, and a card whose sessions were ended is erased', async ({
  page,
  context,
  browser,
  kyosai,
  member,
}) => {
  const other = kyosai.nextMember();
  await signInByForm(page, kyosai, member);
  await kept(page, member);
  // His session runs out: the card stays, as one in a purse does.
  await context.clearCookies();
  await page.goto(kyosai.publicUrl);
  await page.getByRole('link', { name: '会員証とチケットを表示する' }).click();
  await expect(page.getByText(member.memberNumber)).toBeVisible();
  await signInByForm(page, kyosai, other);
  await kept(page, other);
  expect(await keptOn(page)).not.toContain(member.memberNumber);

  const elsewhere = await (await browser.newContext({ serviceWorkers: 'block' })).newPage();
  await signIn(elsewhere, kyosai, other, '/me/password');
  await elsewhere.getByLabel('いまのパスワード', { exact: true }).fill(other.password);
  await elsewhere.getByLabel('新しいパスワード', { exact: true }).fill('sumaura koen no sakura 7');
  await elsewhere.getByRole('button', { name: '変更する' }).click();
  await expect(elsewhere.getByText('パスワードを変更しました。')).toBeVisible();
  await page.goto(`${kyosai.publicUrl}/card`);
  await expect(page.getByText('この電話に会員証はありません')).toBeVisible();
  expect(await keptOn(page)).not.toContain(other.memberNumber);
});
