import { accessible, expect, test } from '../fixtures.ts';
import { daysAgo, signIn as signInOnPhone } from '../member/steps.ts';
import { makeEvent, publishEvent } from '../staff/events.ts';
import { alarms, atTerminal, focused, signIn } from '../staff/steps.ts';

const event = '六甲山の親子ハイキング';

test('an event is joined with a child, waited for by a second phone, cancelled for its fee and accepted', async ({
  page,
  browser,
  kyosai,
  member,
  staff,
}) => {
  const clerk = await atTerminal(browser);
  const heard = alarms(clerk);
  await signIn(clerk, kyosai, staff('clerk'), '/events');
  const boxes = { 日: daysAgo(-9), 定員: '2', 受付の始まり: daysAgo(1), 受付の終わり: daysAgo(-5) };
  await makeEvent(clerk, { 名前: event, ...boxes });
  await expect(clerk.getByText('会員 3,000円')).toBeVisible();
  await accessible(clerk);
  await publishEvent(clerk);

  await signInOnPhone(page, kyosai, member);
  await page.getByRole('link', { name: 'チケットとイベントをさがす' }).click();
  await accessible(page);
  await page.getByRole('link', { name: new RegExp(event) }).click();
  await page.getByRole('button', { name: '同伴者を加える' }).click();
  await page.getByLabel('当日の年齢').fill('3');
  await expect(page.getByText('この年齢の方は、参加できません。')).toBeVisible();
  await page.getByLabel('当日の年齢').fill('８');
  await page.getByLabel('当日の電話番号').fill('090-1234-5678');
  await expect(page.getByText('小学生 1,500円')).toBeVisible();
  await accessible(page);
  await page.getByRole('button', { name: '2名で申し込む（4,500円）' }).click();
  await expect(page.getByText(/事務局の窓口で 4,500円 をお支払いください/)).toBeVisible();
  await accessible(page);

  const second = await browser.newPage();
  await signInOnPhone(second, kyosai, kyosai.nextMember(), '/events');
  const row = second.getByRole('link', { name: new RegExp(event) });
  await expect(row).toContainText('満員');
  await row.click();
  await second.getByLabel('当日の電話番号').fill('080-1111-2222');
  await second.getByRole('button', { name: '1名でキャンセル待ちをする（3,000円）' }).click();
  await expect(second.getByText('次の順番です。空きが出たら、お知らせします。')).toBeVisible();
  await accessible(second);

  await page.getByRole('button', { name: '予約を取り消す' }).click();
  const asking = page.getByRole('alertdialog');
  await expect(asking).toContainText('キャンセル料は 900円 です。');
  await asking.getByRole('button', { name: 'キャンセル料 900円 で取り消す' }).click();
  await expect(page.getByText('この予約は取り消されました。')).toBeVisible();
  await expect(page.getByText('キャンセル料 900円 を、事務局の窓口でお支払いください。')).toBeVisible();

  await second.goto(`${kyosai.publicUrl}/`);
  await second.getByRole('link', { name: 'キャンセル待ちに空きが出ました' }).click();
  await expect(second.getByText(/空きが出ました。/)).toBeVisible();
  await accessible(second);
  await second.getByRole('button', { name: '1名で参加する（3,000円）' }).click();
  await expect(second.getByText(/事務局の窓口で 3,000円 をお支払いください/)).toBeVisible();

  await clerk.keyboard.press('o');
  await expect(clerk.getByRole('heading', { level: 1, name: 'イベントの予約' })).toBeVisible();
  const waiting = clerk.getByRole('row').filter({ hasText: '支払い待ち' });
  await waiting.click();
  await clerk.getByRole('button', { name: '3,000円 を受け取る' }).click();
  const paying = clerk.getByRole('alertdialog', { name: '参加料金を受け取る' });
  await focused(paying);
  await accessible(clerk);
  await paying.getByRole('button', { name: '3,000円 を受け取った' }).click();
  await expect(clerk.getByRole('row').filter({ hasText: '参加決定' })).toHaveCount(1);
  await clerk.getByRole('row').filter({ hasText: '参加決定' }).click();
  await clerk.getByRole('button', { name: '受け取りの登録が誤りなので取り消す' }).click();
  const taking = clerk.getByRole('alertdialog', { name: '受け取りの登録を取り消す' });
  await focused(taking);
  await taking.getByLabel('理由').fill('別の方の入金でした');
  await accessible(clerk);
  await taking.getByRole('button', { name: '登録を取り消す' }).click();
  await expect(clerk.getByRole('row').filter({ hasText: '参加決定' })).toHaveCount(0);
  await second.reload();
  await expect(second.getByText(/事務局の窓口で 3,000円 をお支払いください/)).toBeVisible();
  await clerk.getByRole('row').filter({ hasText: '支払い待ち' }).click();
  await clerk.getByRole('button', { name: '3,000円 を受け取る' }).click();
  await focused(paying);
  await paying.getByRole('button', { name: '3,000円 を受け取った' }).click();
  await expect(clerk.getByRole('row').filter({ hasText: '参加決定' })).toHaveCount(1);
  await clerk.getByRole('row').filter({ hasText: member.memberNumber }).click();
  await clerk.getByRole('button', { name: '精算する' }).click();
  const settling = clerk.getByRole('alertdialog', { name: '精算する' });
  await focused(settling);
  await settling.getByLabel('支払方法').selectOption({ label: 'キャッシュレス' });
  await accessible(clerk);
  await settling.getByRole('button', { name: '900円 を受け取った' }).click();
  await expect(settling).toHaveCount(0);
  expect(heard).toEqual([]);

  await second.reload();
  await expect(second.getByText('ご参加をお待ちしています。')).toBeVisible();
  await page.reload();
  await expect(page.getByText(/精算済み/)).toBeVisible();
});
