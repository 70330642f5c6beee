import type { Browser, Page } from '@playwright/test';
import { offerFrom } from '../api.ts';
import { accessible, expect, test } from '../fixtures.ts';
import { type Kyosai, type Member, start } from '../kyosai.ts';
import { take } from '../manual/take.ts';
import { daysAgo, readNotice, signIn as signInOnPhone } from '../member/steps.ts';
import { alarms, atTerminal, focused, signIn } from '../staff/steps.ts';
import { askForMember, lotteryStep, makeTicket, publishTicket } from '../staff/tickets.ts';

const [drawn, hot] = ['秋の歌舞伎 一等席', '水族館の夜 特別券'];

// A server of its own: its clock goes past the end of the entries, and on to the day of the number.
const story = test.extend<object, { own: Kyosai }>({
  own: [
    async ({ engine }, use) => {
      const own = await start(engine);
      await use(own);
      await own.stop();
    },
    { scope: 'worker', timeout: 300_000 },
  ],
});

async function openTicket(page: Page, kyosai: Kyosai, member: Member, name: string, list = '/tickets') {
  await signInOnPhone(page, kyosai, member, list);
  await page
    .getByRole('link', { name: new RegExp(name) })
    .first()
    .click();
}

/** The line of what a member waits for, in the staff's page of the member. */
function wish(page: Page, name: string) {
  return page.getByRole('row').filter({ hasText: name });
}

/** Gives up what a member waits for, at his word. */
async function giveUp(page: Page, name: string, verb: string) {
  await wish(page, name).getByRole('button', { name: verb }).click();
  const asking = page.getByRole('alertdialog', { name: `会員に代わって${verb}` });
  await focused(asking);
  await accessible(page);
  await asking.getByRole('button', { name: verb }).click();
  await expect(asking).toHaveCount(0);
}

/** Draws the lottery whose ticket stands at an address, days after the entries. */
async function draw(browser: Browser, kyosai: Kyosai, address: string) {
  const [clerk, second] = [await atTerminal(browser), await atTerminal(browser)];
  await signIn(clerk, kyosai, kyosai.staff('clerk'), address);
  const typing = await lotteryStep(clerk, '抽選の数を入力する', {
    抽選の数: '2845.12',
    どこで読んだか: '取引所のサイト',
  });
  await typing.getByRole('button', { name: '入力する' }).click();
  await expect(clerk.getByText('抽選の数の確認待ち')).toBeVisible();
  await signIn(second, kyosai, kyosai.staff('clerk2'), address);
  const confirming = await lotteryStep(second, '抽選の数を確認する', { 抽選の数: '2845.12' });
  await confirming.getByRole('button', { name: '確認した' }).click();
  await expect(second.getByText('抽選できます')).toBeVisible();
  const drawing = await lotteryStep(second, '抽選する', {});
  await drawing.getByRole('button', { name: '2件から抽選する' }).click();
  await expect(second.getByText('抽選済み')).toBeVisible();
  await Promise.all([clerk.context().close(), second.context().close()]);
}

story(
  'a clerk enters a lottery, takes a turn and accepts what is offered for members, who see each on their phones',
  async ({ page, browser, own: kyosai }) => {
    const [member, other] = [kyosai.nextMember(), kyosai.nextMember()];
    const clerk = await atTerminal(browser);
    const heard = alarms(clerk);
    await signIn(clerk, kyosai, kyosai.staff('clerk'), '/tickets');
    const days = {
      申込みの始まり: daysAgo(1),
      申込みの終わり: daysAgo(-1),
      何日の数か: daysAgo(-3),
      キャンセル待ちの最後の日: daysAgo(-60),
    };
    const number = '数の名前と、公表される所';
    const seat = { 名前: drawn, 全体の枚数: '1', 会員一人の年度の上限: '1', ...days, [number]: 'TOPIXの終値' };
    await makeTicket(clerk, seat, true);
    await publishTicket(clerk);
    const address = new URL(clerk.url()).pathname;

    await askForMember(clerk, member.memberNumber, '1枚で抽選に申し込む');
    await expect(wish(clerk, drawn)).toContainText('申込み');
    const pages = new Map([[member, new URL(clerk.url()).pathname]]);
    await openTicket(page, kyosai, member, drawn);
    await expect(page.getByText('1枚で申し込んでいます')).toBeVisible();
    await giveUp(clerk, drawn, '取り下げる');
    await expect(wish(clerk, drawn)).toContainText('取下げ');
    await readNotice(page, kyosai, '事務局が抽選の申込みを取り下げました');
    await expect(page.getByRole('button', { name: '1枚で抽選に申し込む' })).toBeVisible();
    for (const one of [member, other]) {
      await clerk.goto(kyosai.staffUrl + address);
      await askForMember(clerk, one.memberNumber, '1枚で抽選に申し込む');
      await expect(wish(clerk, drawn)).toContainText('申込み');
      pages.set(one, new URL(clerk.url()).pathname);
    }

    await offerFrom(kyosai, kyosai.staff('clerk'), hot, 1, new Date(Date.now() + 15 * 60_000));
    await clerk.goto(`${kyosai.staffUrl}/tickets`);
    await clerk.getByRole('row').filter({ hasText: hot }).click();
    await expect(clerk.getByRole('heading', { level: 1, name: hot })).toBeVisible();
    await askForMember(clerk, member.memberNumber, '1枚の整理券を取る');
    await expect(wish(clerk, hot)).toContainText('順番を待っている');
    await accessible(clerk);
    await openTicket(page, kyosai, member, hot);
    await expect(page.getByText(/整理券をお預かりしました/)).toBeVisible();
    await giveUp(clerk, hot, '整理券を返す');
    await expect(wish(clerk, hot)).toContainText('整理券を返した');
    await readNotice(page, kyosai, '事務局が整理券をお返ししました');
    await expect(page.getByRole('button', { name: '1枚の整理券を受け取る' })).toBeVisible();
    await accessible(page);

    await kyosai.goAhead(2);
    await signIn(clerk, kyosai, kyosai.staff('clerk'));
    await expect(async () => {
      await clerk.goto(kyosai.staffUrl + address);
      await expect(clerk.getByText('締切済み（抽選の数を待っている）')).toBeVisible({ timeout: 3_000 });
    }).toPass({ timeout: 60_000 });
    await kyosai.goAhead(3);
    await draw(browser, kyosai, address);

    await signIn(clerk, kyosai, kyosai.staff('clerk'), pages.get(member));
    await expect(clerk.getByRole('cell', { name: /^(当選|落選)$/ })).toBeVisible();
    const lost = await clerk.getByRole('cell', { name: '落選' }).isVisible();
    const [winner, loser] = lost ? [other, member] : [member, other];
    await openTicket(page, kyosai, winner, drawn, '/orders');
    await page.getByRole('link', { name: '当選した申込みを見る' }).click();
    await page.getByRole('button', { name: '申込みを取り消す' }).click();
    await page.getByRole('alertdialog').getByRole('button', { name: '取り消す' }).click();
    await expect(page.getByText('この申込みは取り消されました。')).toBeVisible();

    await clerk.goto(kyosai.staffUrl + pages.get(loser));
    const offered = clerk.getByRole('row').filter({ hasText: '空きを案内中' });
    await expect(offered.getByRole('button', { name: '断る' })).toBeVisible();
    await offered.scrollIntoViewIfNeeded();
    await accessible(clerk);
    await take(clerk, 'wishes');
    await offered.getByRole('button', { name: '申し込む' }).click();
    const accepting = clerk.getByRole('alertdialog', { name: '会員に代わって空きを申し込む' });
    await focused(accepting);
    await accessible(clerk);
    await accepting.getByRole('button', { name: '申し込む' }).click();
    const accepted = clerk.getByRole('row').filter({ hasText: 'キャンセル待ち' });
    await expect(accepted).toContainText('申込みになった');
    await expect(accepted).toContainText(/申込み \S/); // by whom of the staff
    expect(heard).toEqual([]);
    await signInOnPhone(page, kyosai, loser, '/orders');
    await expect(page.getByText('お支払い待ち')).toBeVisible();
    await accessible(page);
    await clerk.context().close();
  },
);
