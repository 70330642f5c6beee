import { accessible, expect, test } from '../fixtures.ts';
import { type Kyosai, start } from '../kyosai.ts';
import { daysAgo, signIn as signInOnPhone } from '../member/steps.ts';
import { makeEvent, publishEvent } from '../staff/events.ts';
import { alarms, atTerminal, focused, signIn } from '../staff/steps.ts';

const event = '有馬の日帰り湯めぐり';

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

story('the places of an event are drawn, and who lost is let in by who won', async ({ page, browser, own: kyosai }) => {
  const [member, other] = [kyosai.nextMember(), kyosai.nextMember()];
  const clerk = await atTerminal(browser);
  const second = await atTerminal(browser);
  const phone = await browser.newPage();
  const heard = alarms(clerk);
  await signIn(clerk, kyosai, kyosai.staff('clerk'), '/events');
  const days = { 日: daysAgo(-20), 受付の始まり: daysAgo(1), 受付の終わり: daysAgo(-1), 何日の数か: daysAgo(-3) };
  await makeEvent(
    clerk,
    { 名前: event, 定員: '2', ...days, '数の名前と、公表される所': 'TOPIXの終値（日本取引所グループ）' },
    [],
    true,
  );
  await publishEvent(clerk);
  const address = new URL(clerk.url()).pathname;

  await signInOnPhone(page, kyosai, member, '/events');
  await page.getByRole('link', { name: new RegExp(event) }).click();
  await page.getByRole('button', { name: '同伴者を加える' }).click();
  await page.getByLabel('当日の年齢').fill('8');
  await page.getByLabel('当日の電話番号').fill('090-1234-5678');
  await accessible(page);
  await page.getByRole('button', { name: '2名で抽選に申し込む（4,500円）' }).click();
  await expect(page.getByText(/^抽選に申し込んでいます。/)).toBeVisible();
  await accessible(page);
  await signInOnPhone(phone, kyosai, other, '/events');
  await phone.getByRole('link', { name: new RegExp(event) }).click();
  await phone.getByLabel('当日の電話番号').fill('080-1111-2222');
  await phone.getByRole('button', { name: '1名で抽選に申し込む（3,000円）' }).click();
  await expect(phone.getByText(/^抽選に申し込んでいます。/)).toBeVisible();
  const bookings = new Map([
    [page, page.url()],
    [phone, phone.url()],
  ]);

  await kyosai.goAhead(2);
  await signIn(clerk, kyosai, kyosai.staff('clerk'), address);
  await clerk.getByRole('link', { name: '抽選', exact: true }).click();
  await expect(async () => {
    await clerk.reload();
    await expect(clerk.getByText('締切済み（抽選の数を待っている）')).toBeVisible({ timeout: 3_000 });
  }).toPass({ timeout: 60_000 });
  await expect(clerk.getByText('2件 3名')).toBeVisible();
  await accessible(clerk);
  await kyosai.goAhead(3);
  await signIn(clerk, kyosai, kyosai.staff('clerk'), new URL(clerk.url()).pathname);
  await expect(clerk.getByRole('button', { name: /^抽選の数を入力する/ })).toBeVisible();
  await clerk.keyboard.press('d');
  const typing = clerk.getByRole('alertdialog', { name: '抽選の数を入力する' });
  await focused(typing);
  await typing.getByLabel('抽選の数').fill('2845.12');
  await typing.getByLabel('どこで読んだか').fill('日本取引所グループのサイト');
  await typing.getByRole('button', { name: '入力する' }).click();
  await expect(clerk.getByText('抽選の数の確認待ち')).toBeVisible();
  await signIn(second, kyosai, kyosai.staff('clerk2'), new URL(clerk.url()).pathname);
  await expect(second.getByRole('button', { name: /^抽選の数を確認する/ })).toBeVisible();
  await second.keyboard.press('d');
  const confirming = second.getByRole('alertdialog', { name: '抽選の数を確認する' });
  await focused(confirming);
  await confirming.getByLabel('抽選の数').fill('2845.12');
  await confirming.getByRole('button', { name: '確認した' }).click();
  await expect(second.getByText('抽選できます')).toBeVisible();
  await second.keyboard.press('d');
  const drawing = second.getByRole('alertdialog', { name: '抽選する' });
  await focused(drawing);
  await expect(drawing).toContainText('2件 3名の申込みから');
  await drawing.getByRole('button', { name: '2件から抽選する' }).click();
  await expect(second.getByText('抽選済み')).toBeVisible();
  expect(heard).toEqual([]);

  for (const [at, who] of [
    [page, member],
    [phone, other],
  ] as const) {
    await signInOnPhone(at, kyosai, who, new URL(bookings.get(at) ?? '').pathname);
  }
  const won = page.getByText('当選しました。');
  await expect(won.or(page.getByText(/^今回は落選でした/))).toBeVisible();
  const [winner, loser] = (await won.isVisible()) ? [page, phone] : [phone, page];
  await expect(winner.getByText(/をお支払いください/)).toBeVisible();
  await expect(loser.getByText(/^今回は落選でした/)).toBeVisible();
  await accessible(loser);
  await loser.getByRole('link', { name: 'この抽選を確かめる' }).click();
  await expect(loser.getByText('この抽選は正しく行われました')).toBeVisible();
  await expect(loser.getByText('あなたの番号')).toBeVisible();

  await winner.getByRole('button', { name: '予約を取り消す' }).click();
  await winner.getByRole('alertdialog').getByRole('button', { name: '取り消す' }).click();
  await expect(winner.getByText('この予約は取り消されました。')).toBeVisible();
  await loser.goto(`${kyosai.publicUrl}/`);
  await loser.getByRole('link', { name: 'キャンセル待ちに空きが出ました' }).click();
  await expect(loser.getByText(/^空きが出ました。/)).toBeVisible();
  await loser.getByRole('button', { name: /で参加する/ }).click();
  await expect(loser.getByText(/をお支払いください/)).toBeVisible();
  await Promise.all([clerk.context().close(), second.context().close(), phone.context().close()]);
});
