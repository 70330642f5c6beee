import type { Page } from '@playwright/test';
import { offerFrom } from '../api.ts';
import { accessible, expect, test } from '../fixtures.ts';
import { signIn as signInOnPhone } from '../member/steps.ts';
import { atTerminal, signIn } from '../staff/steps.ts';

const ticket = '王子動物園 夜間特別券';

test('two phones take a turn before the opening, one signs out; number 1 has the seat, and the other is told', async ({
  page,
  browser,
  kyosai,
  member,
  staff,
}) => {
  const other = kyosai.nextMember();
  const second = await (await browser.newContext({ viewport: { width: 360, height: 740 } })).newPage();
  const openAt = (of: Page) => of.getByRole('link', { name: new RegExp(ticket) }).click();
  await signInOnPhone(page, kyosai, member, '/tickets');
  await signInOnPhone(second, kyosai, other, '/tickets');
  const opening = new Date(Date.now() + 45_000);
  await offerFrom(kyosai, staff('clerk'), ticket, 1, opening);

  for (const phone of [page, second]) {
    await phone.reload();
    await openAt(phone);
    await phone.getByRole('button', { name: '1枚の整理券を受け取る' }).click();
    await expect(phone.getByText(/整理券をお預かりしました/)).toBeVisible();
  }
  await accessible(page);
  await second.context().clearCookies();
  await second.goto('about:blank');

  const ended = page.getByText(/^整理券 [12]番/);
  await expect(ended).toBeVisible({ timeout: 90_000 });
  await accessible(page);
  await signInOnPhone(second, kyosai, other, '/tickets');
  await openAt(second);
  const had = (phone: Page) => phone.getByText('整理券 1番 の順番で、お申し込みいただきました。');
  const told = (phone: Page) => phone.getByText('整理券 2番 の順番が来ました。');
  await expect(had(second).or(told(second))).toBeVisible();
  const [winner, loser] = (await had(page).isVisible()) ? [page, second] : [second, page];
  await expect(told(loser)).toBeVisible();
  await expect(loser.getByText(/申し訳ありません。このチケットは売り切れました/)).toBeVisible();
  await winner.getByRole('link', { name: '申込みを見る' }).click();
  await expect(winner.getByText(/事務局の窓口で 2,100円 をお支払いください/)).toBeVisible();
  await loser.getByRole('link', { name: 'お知らせ' }).click();
  await expect(loser.getByText('順番が来ましたが、チケットをご用意できませんでした')).toBeVisible();

  const clerk = await atTerminal(browser);
  await signIn(clerk, kyosai, staff('clerk'), '/tickets');
  await clerk.getByRole('row').filter({ hasText: ticket }).click();
  await expect(clerk.getByRole('listitem').filter({ hasText: '申込みになった' })).toContainText('1人');
  await expect(clerk.getByRole('listitem').filter({ hasText: '用意できなかった' })).toContainText('1人');
});
