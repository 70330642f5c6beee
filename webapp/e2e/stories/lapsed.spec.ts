import { accessible, expect, test } from '../fixtures.ts';
import { type Kyosai, start } from '../kyosai.ts';
import { daysAgo, signIn as signInOnPhone } from '../member/steps.ts';
import { alarms, atTerminal, signIn } from '../staff/steps.ts';
import { makeTicket, publishTicket } from '../staff/tickets.ts';

const ticket = '秋の歌劇 S席';

// A server of its own: its clock goes on until nobody may draw the lottery any more.
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

story(
  'a lottery for tickets that nobody draws ends, and who entered reads why and owes nothing',
  async ({ page, browser, own: kyosai }) => {
    const member = kyosai.nextMember();
    const clerk = await atTerminal(browser);
    const heard = alarms(clerk);
    await signIn(clerk, kyosai, kyosai.staff('clerk'), '/tickets');
    const days = {
      申込みの始まり: daysAgo(1),
      申込みの終わり: daysAgo(-1),
      何日の数か: daysAgo(-3),
      キャンセル待ちの最後の日: daysAgo(-60),
    };
    const seat = { 名前: ticket, 全体の枚数: '1', 会員一人の年度の上限: '1', ...days };
    await makeTicket(clerk, { ...seat, '数の名前と、公表される所': 'TOPIXの終値（日本取引所グループ）' }, true);
    await publishTicket(clerk);
    await expect(clerk.getByText('申込みの受付')).toBeVisible();
    const address = new URL(clerk.url()).pathname;
    await signInOnPhone(page, kyosai, member, '/tickets');
    await page.getByRole('link', { name: new RegExp(ticket) }).click();
    await page.getByRole('button', { name: '1枚で抽選に申し込む' }).click();
    await expect(page.getByText('1枚で申し込んでいます')).toBeVisible();

    await kyosai.goAhead(100);
    await signIn(clerk, kyosai, kyosai.staff('clerk'));
    await expect(async () => {
      await clerk.goto(kyosai.staffUrl + address);
      await expect(clerk.getByText('抽選が行われずに終了（会員へお知らせ済み）')).toBeVisible({ timeout: 3_000 });
    }).toPass({ timeout: 60_000 });
    await accessible(clerk);

    await signInOnPhone(page, kyosai, member, '/notices');
    await page.getByText('お申し込みの抽選は行われませんでした').click();
    await expect(page.getByText(/期限までに抽選が行われなかったため/)).toBeVisible();
    await expect(page.getByText(/お支払いはありません/)).toBeVisible();
    await accessible(page);
    await page.goto(`${kyosai.publicUrl}/orders`);
    await expect(page.getByRole('link', { name: new RegExp(ticket) })).toContainText('抽選なしで終了');
    await accessible(page);
    expect(heard).toEqual([]);
  },
);
