import { readFile } from 'node:fs/promises';
import type { Browser, Page } from '@playwright/test';
import { accessible, expect, test } from '../fixtures.ts';
import { type Kyosai, type Member, start } from '../kyosai.ts';
import { take } from '../manual/take.ts';
import { daysAgo, signIn as signInOnPhone } from '../member/steps.ts';
import { watch } from '../session.ts';
import { alarms, atTerminal, signIn } from '../staff/steps.ts';
import { lotteryStep, makeTicket, publishTicket } from '../staff/tickets.ts';

const ticket = '夏のコンサート S席';

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

/** Another member's phone. */
async function anotherPhone(browser: Browser): Promise<Page> {
  const phone = await browser.newContext({ viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true });
  const page = await phone.newPage();
  watch(page);
  return page;
}

async function openTicket(page: Page, kyosai: Kyosai, member: Member, list = '/orders') {
  await signInOnPhone(page, kyosai, member, list);
  await page
    .getByRole('link', { name: new RegExp(ticket) })
    .first()
    .click();
  await expect(page.getByRole('heading', { level: 1, name: ticket })).toBeVisible();
}

async function enter(page: Page, kyosai: Kyosai, member: Member) {
  await openTicket(page, kyosai, member, '/tickets');
  await page.getByRole('button', { name: '1枚で抽選に申し込む' }).click();
  await expect(page.getByText('1枚で申し込んでいます')).toBeVisible();
}

story(
  'a lottery goes from its entries to a draw that a member checks on the phone',
  async ({ page, browser, own: kyosai }) => {
    const [member, other] = [kyosai.nextMember(), kyosai.nextMember()];
    const [clerk, second, phone] = [await atTerminal(browser), await atTerminal(browser), await anotherPhone(browser)];
    const heard = alarms(clerk);
    await signIn(clerk, kyosai, kyosai.staff('clerk'), '/tickets');
    const days = {
      申込みの始まり: daysAgo(1),
      申込みの終わり: daysAgo(-1),
      何日の数か: daysAgo(-3),
      キャンセル待ちの最後の日: daysAgo(-60),
    };
    const number = '数の名前と、公表される所';
    await makeTicket(
      clerk,
      {
        名前: ticket,
        全体の枚数: '1',
        会員一人の年度の上限: '1',
        ...days,
        [number]: 'TOPIXの終値（日本取引所グループ）',
      },
      true,
    );
    await publishTicket(clerk);
    await expect(clerk.getByText('申込みの受付')).toBeVisible();
    const address = clerk.url();

    await enter(page, kyosai, member);
    await accessible(page);
    await enter(phone, kyosai, other);
    await phone.getByRole('button', { name: '抽選の申込みを取り下げる' }).click();
    await expect(phone.getByRole('button', { name: '1枚で抽選に申し込む' })).toBeVisible();
    await phone.getByRole('button', { name: '1枚で抽選に申し込む' }).click();
    await expect(phone.getByText('1枚で申し込んでいます')).toBeVisible();

    await kyosai.goAhead(2);
    await signIn(clerk, kyosai, kyosai.staff('clerk'));
    await expect(async () => {
      await clerk.goto(address);
      await expect(clerk.getByText('締切済み（抽選の数を待っている）')).toBeVisible({ timeout: 3_000 });
    }).toPass({ timeout: 60_000 });
    await accessible(clerk);
    await take(clerk, 'lottery', 640);
    await openTicket(page, kyosai, member);
    await page.getByRole('link', { name: '申込みのリストを見る' }).click();
    await expect(page.getByText('リストは締め切ったときのままです')).toBeVisible();
    await expect(page.getByText('あなたの番号')).toBeVisible();

    await kyosai.goAhead(3);
    await signIn(clerk, kyosai, kyosai.staff('clerk'), new URL(address).pathname);
    const typing = await lotteryStep(clerk, '抽選の数を入力する', {
      抽選の数: '2,845.12',
      どこで読んだか: '日本取引所グループのサイト',
    });
    await typing.getByRole('button', { name: '入力する' }).click();
    await expect(clerk.getByText('抽選の数の確認待ち')).toBeVisible();
    const own = await lotteryStep(clerk, '抽選の数を確認する', { 抽選の数: '2845.12' });
    await own.getByRole('button', { name: '確認した' }).click();
    await expect(own).toContainText('ご自身が入力した数は確認できません。');
    await own.getByRole('button', { name: 'やめる' }).click();
    await signIn(second, kyosai, kyosai.staff('clerk2'), new URL(address).pathname);
    await expect(second.getByText(/入力した人だけに表示します。/)).toBeVisible();
    await expect(second.getByText('2845.12')).toHaveCount(0);
    const confirming = await lotteryStep(second, '抽選の数を確認する', { 抽選の数: '2845.12' });
    await accessible(second);
    await confirming.getByRole('button', { name: '確認した' }).click();
    await expect(second.getByText('抽選できます')).toBeVisible();
    const drawing = await lotteryStep(second, '抽選する', {});
    await drawing.getByRole('button', { name: '2件から抽選する' }).click();
    await expect(second.getByText('抽選済み')).toBeVisible();
    expect(heard).toEqual([]);

    await openTicket(page, kyosai, member);
    await openTicket(phone, kyosai, other);
    const won = (at: Page) => at.getByText('当選しました。期限までにお支払いください。');
    const lost = (at: Page) => at.getByText(/^今回は落選でした/);
    await expect(won(page).or(lost(page))).toBeVisible();
    const first = await won(page).isVisible();
    const [winner, loser] = first ? [page, phone] : [phone, page];
    await expect(won(winner)).toBeVisible();
    await expect(lost(loser)).toBeVisible();
    await winner.getByRole('link', { name: '当選した申込みを見る' }).click();
    await expect(winner.getByText('お支払い待ち')).toBeVisible();

    await expect(loser.getByText(/^キャンセル待ちに入っています。次の順番です。/)).toBeVisible();
    await accessible(loser);
    await winner.getByRole('button', { name: '申込みを取り消す' }).click();
    await winner.getByRole('alertdialog').getByRole('button', { name: '取り消す' }).click();
    await expect(winner.getByText('この申込みは取り消されました。')).toBeVisible();
    await loser.goto(`${kyosai.publicUrl}/`);
    await loser.getByRole('link', { name: 'キャンセル待ちに空きが出ました' }).click();
    await expect(loser.getByText(/^空きが出ました。/)).toBeVisible();
    await accessible(loser);
    await loser.getByRole('button', { name: '空いたチケットを申し込む' }).click();
    await expect(loser.getByText('お支払い待ち')).toBeVisible();
    await openTicket(loser, kyosai, first ? other : member);

    await loser.getByRole('link', { name: 'この抽選を確かめる' }).click();
    await expect(loser.getByText('この抽選は正しく行われました')).toBeVisible();
    await accessible(loser);
    const saving = loser.waitForEvent('download', { timeout: 30_000 });
    await loser.getByRole('button', { name: '記録を保存する' }).click();
    const record = await readFile(await (await saving).path(), 'utf8');
    const [, winning] = /won: (\w+)/.exec(record) ?? [];
    const [, waiting] = /waits: (\w+)/.exec(record) ?? [];
    const forged = record.replace(`won: ${winning}\nwaits: ${waiting}`, `won: ${waiting}\nwaits: ${winning}`);
    const keep = (text: string) => ({ name: 'lottery.txt', mimeType: 'text/plain', buffer: Buffer.from(text) });
    await loser.getByLabel('保存しておいた記録を確かめる').setInputFiles(keep(forged));
    await expect(loser.getByText('この記録は正しくありません')).toBeVisible();
    await expect(loser.getByText('同じ手順で抽選すると、違う結果になります。')).toBeVisible();
    await loser.getByLabel('保存しておいた記録を確かめる').setInputFiles(keep(record));
    await expect(loser.getByText('この抽選は正しく行われました')).toHaveCount(2);
    await Promise.all([clerk.context().close(), second.context().close(), phone.context().close()]);
  },
);
