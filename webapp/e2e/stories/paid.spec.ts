import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { applyFor, approve } from '../api.ts';
import { daysUntil } from '../days.ts';
import { accessible, expect, test } from '../fixtures.ts';
import { type Kyosai, start } from '../kyosai.ts';
import { daysAgo, signIn as signInOnPhone } from '../member/steps.ts';
import { alarms, atTerminal, decide, focused, openClaim, signIn } from '../staff/steps.ts';
import { answerTo, readOrder } from '../zengin.ts';

// A server of its own: its clock goes to the next month, and on to the pay day.
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

/** The heading of the only run, opened from the list. */
async function openRun(page: Page) {
  await page.getByRole('row').filter({ hasText: '20,000円' }).click();
  await expect(page.getByRole('heading', { level: 1, name: /^支払処理 1（/ })).toBeVisible();
}

story(
  'an approved gift is paid: one makes the run, another releases it, the bank gets its file, the member sees it',
  async ({ page, browser, own }) => {
    const member = own.colleague;
    await applyFor(own, member, '結婚祝金', { eventOn: daysAgo(10), personName: '明石 渚' });
    const clerk = await atTerminal(browser);
    await signIn(clerk, own, own.staff('clerk'));
    await openClaim(clerk, member.memberNumber);
    const recommending = await decide(clerk, 's', '審査済みにする');
    await recommending.getByRole('button', { name: '審査済みにする' }).click();
    await expect(clerk.getByText('承認へ回しました')).toBeVisible();
    await approve(own, own.staff('approver'), member);

    await own.goAhead(daysUntil(2));
    const maker = await atTerminal(browser);
    const heard = alarms(maker);
    await signIn(maker, own, own.staff('accounting'), '/payouts');
    await expect(maker.getByText(/支払いを待つ申請 1件 20,000円/)).toBeVisible();
    await maker.keyboard.press('n');
    const making = maker.getByRole('alertdialog', { name: '支払処理を作成' });
    await focused(making);
    await making.getByRole('button', { name: '作成する' }).click();
    await expect(maker.getByRole('heading', { level: 1, name: /^支払処理 1（/ })).toBeVisible();
    await expect(maker.getByText('別の担当者が確定します。')).toBeVisible();
    await accessible(maker);
    await maker.getByRole('row').filter({ hasText: '20,000円' }).click();
    await expect(maker.getByRole('dialog').getByText(member.memberNumber)).toBeVisible();

    const second = await atTerminal(browser);
    await signIn(second, own, own.staff('accounting2'), '/payouts');
    await openRun(second);
    await second.keyboard.press('a');
    const releasing = second.getByRole('alertdialog', { name: '支払処理 1 を確定する' });
    await focused(releasing);
    await releasing.getByLabel('振込の件数').fill('1');
    await releasing.getByLabel('合計金額（円）').fill('30,000');
    await releasing.getByRole('button', { name: '確定する' }).click();
    await expect(releasing.getByRole('link', { name: /合計金額が、この支払処理の合計と違います/ })).toBeVisible();
    await releasing.getByLabel('合計金額（円）').fill('20,000');
    await releasing.getByRole('button', { name: '確定する' }).click();
    await expect(second.getByText('銀行へ依頼')).toBeVisible();

    await second.keyboard.press('f');
    const taking = second.getByRole('alertdialog', { name: '振込ファイルを持ち出す' });
    await focused(taking);
    const [download] = await Promise.all([
      second.waitForEvent('download', { timeout: 30_000 }),
      taking.getByRole('button', { name: '持ち出す' }).click(),
    ]);
    const sent = readFileSync(await download.path());
    const order = readOrder(sent);
    expect(order.transfers.map(({ amount }) => amount)).toEqual([20_000]);
    await expect(second.getByText('銀行へ総合振込を依頼するため')).toBeVisible();
    await second.keyboard.press('f');
    await focused(taking);
    await expect(taking.getByText('「銀行へ総合振込を依頼するため」')).toBeVisible();
    await expect(taking.getByText('銀行へ二度送ると、二重に振り込まれます。')).toBeVisible();
    await expect(taking.getByLabel('もう一度持ち出すわけ')).toHaveValue('');
    await taking.getByRole('button', { name: 'もう一度持ち出す' }).click();
    await expect(taking.getByRole('link', { name: '持ち出す目的を入力してください。' })).toBeVisible();
    await taking.getByRole('button', { name: 'やめる' }).click();

    await own.goAhead(daysUntil(28));
    await signIn(maker, own, own.staff('accounting'), '/payouts');
    await openRun(maker);
    await maker.keyboard.press('p');
    const paying = maker.getByRole('alertdialog', { name: '支払処理 1 を支払済みにする' });
    await focused(paying);
    await paying.getByRole('button', { name: '支払済みにする' }).click();
    await expect(maker.getByText('支払済みにしました')).toBeVisible();
    expect(heard).toEqual([]);

    await signInOnPhone(page, own, member, '/notices');
    const told = page.getByRole('link', { name: /給付金をお支払いしました.*結婚祝金/ });
    // The worker tells it after the run is marked as paid, in its own time.
    await expect(async () => {
      await page.reload();
      await expect(told).toBeVisible({ timeout: 5_000 });
    }).toPass({ timeout: 60_000 });
    await told.click();
    await expect(page.getByText('お勤め先の口座へ 20,000円')).toBeVisible();
    await expect(page.getByText('お支払い済み').first()).toBeVisible();
    await accessible(page);
    const office = await (await browser.newContext()).newPage();
    await openPayoutsOfOfficer(office, own);
    await expect(office.getByRole('row').filter({ hasText: member.memberNumber })).toContainText('20,000円');
    await expect(office.getByText(/結婚/)).toHaveCount(0);
    await accessible(office);
    await takeResults(maker, sent);
    expect(heard).toEqual([]);
    await office.reload();
    await expect(office.getByText(/この振込は、.*に銀行から戻りました/)).toBeVisible();
    await accessible(office);
  },
);

/** The list of what was paid to the company's account, opened by its officer. */
async function openPayoutsOfOfficer(page: Page, own: Kyosai) {
  await page.goto(own.publicUrl);
  await page.getByLabel('サインインID').fill(own.officer.signInId);
  await page.getByLabel('パスワード', { exact: true }).fill(own.officer.password);
  await page.getByRole('button', { name: 'サインイン', exact: true }).click();
  await page.getByRole('link', { name: 'お支払い' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'お支払いの内訳' })).toBeVisible();
}

/** By the keyboard alone: the bank's answer says that nobody was reached. A broken one is refused, a second one enters nothing. */
async function takeResults(page: Page, sent: Buffer) {
  await page.keyboard.press('r');
  const results = page.getByRole('alertdialog', { name: '支払処理 1 の結果を読み込む' });
  const box = results.getByRole('button', { name: '結果のファイルを選ぶ' });
  const choose = async (content: Buffer) => {
    await expect(box).toBeVisible();
    await box.focus();
    const [chooser] = await Promise.all([page.waitForEvent('filechooser', { timeout: 30_000 }), box.press('Enter')]);
    await chooser.setFiles({ name: 'kekka.dat', mimeType: 'application/octet-stream', buffer: content });
  };
  await choose(sent);
  await expect(
    results.getByRole('link', { name: /2件目のレコードの112バイト目「7」：使えない区分です/ }),
  ).toBeVisible();
  const enter = async () => {
    await choose(answerTo(sent, '2'));
    await expect(results.getByText(/1件 20,000円 の戻りを登録します/)).toBeVisible();
    await expect(results.getByRole('row').filter({ hasText: '該当する口座がない' })).toContainText('20,000円');
    await accessible(page);
    await results.getByLabel('戻った日').fill(daysAgo(-daysUntil(28)));
    await results.getByRole('button', { name: '1件の戻りを登録する' }).press('Enter');
    await expect(page.getByText('1件の戻りを登録しました')).toBeVisible();
    await expect(page.getByRole('row').filter({ hasText: '20,000円' })).toContainText('戻り');
  };
  await enter();
  await takeBack(page);
  await page.keyboard.press('r');
  await enter();
  await page.keyboard.press('r');
  await choose(answerTo(sent, '2'));
  await expect(results.getByText('新しく登録するものはありません')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(results).toBeHidden();
  await page.goto(new URL('/payouts/returned', page.url()).href);
  await expect(page.getByRole('row').filter({ hasText: '該当する口座がない' })).toContainText('20,000円');
  await page.goto(new URL('/payouts', page.url()).href);
  await expect(page.getByText(/支払いを待つ申請 1件 20,000円/)).toBeVisible();
}

/** The return was entered by mistake: it is taken back, with the reason. */
async function takeBack(page: Page) {
  await page.getByRole('row').filter({ hasText: '戻り' }).click();
  await page.getByRole('button', { name: '戻りの登録を取り消す' }).press('Enter');
  const asking = page.getByRole('alertdialog', { name: '戻りの登録を取り消す' });
  await asking.getByRole('button', { name: '取り消す', exact: true }).press('Enter');
  await expect(asking.getByRole('link', { name: '戻りの登録を取り消す理由を入力してください。' })).toBeVisible();
  await asking.getByLabel('取り消す理由').fill('別の振込の知らせだった');
  await accessible(page);
  await asking.getByLabel('取り消す理由').press('Enter');
  await expect(page.getByText('戻りの登録を取り消しました')).toBeVisible();
  await expect(page.getByRole('row').filter({ hasText: '20,000円' })).not.toContainText('戻り');
}
