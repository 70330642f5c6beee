import type { Page } from '@playwright/test';
import { accessible, expect, test } from '../fixtures.ts';
import { daysAgo, signIn as signInOnPhone } from '../member/steps.ts';
import { alarms, atTerminal, focused, search, signIn } from '../staff/steps.ts';
import { makeTicket, publishTicket } from '../staff/tickets.ts';

const ticket = '須磨シーワールド 一日券';

/** Lets one request go out and be done, and its answer be lost on the way. */
async function loseNextAnswer(page: Page, holding: string): Promise<void> {
  let lost = false;
  await page.route('**/graphql', async (route) => {
    if (lost || !route.request().postData()?.includes(holding)) return route.fallback();
    lost = true;
    await route.fetch();
    await route.abort('connectionreset');
  });
}

test('a ticket is put on sale, ordered on a phone, paid at the counter and sent by post', async ({
  page,
  browser,
  kyosai,
  member,
  staff,
}) => {
  const clerk = await atTerminal(browser);
  const heard = alarms(clerk);
  await signIn(clerk, kyosai, staff('clerk'), '/tickets');
  await makeTicket(
    clerk,
    { 名前: ticket, 販売の始まり: daysAgo(1), 販売の終わり: daysAgo(-14) },
    false,
    ['窓口'],
    '郵送する',
  );
  await expect(clerk.getByText('会員価格 2,100円')).toBeVisible();
  await accessible(clerk);
  await publishTicket(clerk);
  await expect(clerk.getByText('公開中', { exact: true })).toBeVisible();

  await signInOnPhone(page, kyosai, member);
  await page.getByRole('link', { name: 'チケットとイベントをさがす' }).click();
  await accessible(page);
  await page.getByRole('link', { name: new RegExp(ticket) }).click();
  await expect(page.getByRole('heading', { level: 1, name: ticket })).toBeVisible();
  await page.getByRole('button', { name: '1枚増やす' }).click();
  await accessible(page);
  await loseNextAnswer(page, '"quantity"');
  await page.getByRole('button', { name: '2枚 申し込む（4,200円）' }).click();
  await expect(page.getByRole('alert').first()).toBeVisible();
  await page.getByRole('button', { name: '2枚 申し込む（4,200円）' }).click();
  await expect(page.getByText(/事務局の窓口で 4,200円 をお支払いください/)).toBeVisible();
  await accessible(page);
  const number = (await page.getByText(/^\d{6}-[0-9A-Z]{7}$/).textContent()) ?? '';

  await clerk.goto(`${kyosai.staffUrl}/orders`);
  await expect(clerk.getByRole('row').filter({ hasText: member.memberNumber })).toHaveCount(1);
  await clerk.getByLabel('申込番号').fill(number.toLowerCase());
  const row = clerk.getByRole('row').filter({ hasText: number });
  await row.click();
  const paying = clerk.getByRole('alertdialog', { name: '代金を受け取る' });
  await focused(paying);
  await expect(paying).toContainText(member.memberNumber);
  await accessible(clerk);
  await paying.getByRole('button', { name: '4,200円 を受け取った' }).click();
  await expect(row).toContainText('渡し待ち');
  await row.click();
  const handing = clerk.getByRole('alertdialog', { name: 'チケットを郵送する' });
  await focused(handing);
  await expect(handing.getByText('住所が登録されていません')).toBeVisible(); // the extract has none
  await accessible(clerk);
  await handing.getByRole('button', { name: '2枚を発送した' }).click();
  await expect(row).toContainText('渡し済み');
  expect(heard).toEqual([]);

  await page.reload();
  await expect(page.getByText('チケットをお送りしました。')).toBeVisible();
  await page.goto(`${kyosai.publicUrl}/tickets`);
  await page.getByRole('link', { name: new RegExp(ticket) }).click();
  await page.getByRole('button', { name: '1枚 申し込む（2,100円）' }).click();
  await expect(page.getByText('お支払い待ち')).toBeVisible();
  await page.goBack();
  await expect(page.getByText(/もうお申し込みいただいています/)).toBeVisible();
  await page.goForward();
  await page.getByRole('button', { name: '申込みを取り消す' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: '取り消す' }).click();
  await expect(page.getByText('この申込みは取り消されました。')).toBeVisible();
  await page.getByRole('link', { name: '申し込んだチケット' }).click();
  await expect(page.getByRole('link', { name: new RegExp(ticket) })).toHaveCount(2);
  await accessible(page);

  await signIn(clerk, kyosai, staff('clerk'), '/members');
  await search(clerk, member.memberNumber);
  await clerk.getByRole('row').filter({ hasText: member.memberNumber }).click();
  const history = clerk.getByRole('region', { name: '履歴' });
  await expect(history.getByText('イベントの予約はありません。')).toBeVisible();
  await expect(history.getByRole('row').filter({ hasText: ticket })).toHaveCount(2);
  await accessible(clerk);
  await history.getByRole('link', { name: number }).click();
  await expect(clerk.getByRole('dialog', { name: 'チケットの申込み' })).toContainText(number);
  await clerk.keyboard.press('Escape');
});
