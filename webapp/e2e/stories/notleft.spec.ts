import { applyFor, approve, recommend } from '../api.ts';
import { daysUntil } from '../days.ts';
import { accessible, expect, test } from '../fixtures.ts';
import { type Kyosai, start } from '../kyosai.ts';
import { correctLeaving } from '../leavings.ts';
import { daysAgo, signIn as signInOnPhone } from '../member/steps.ts';
import { alarms, atTerminal, decide, focused, signIn } from '../staff/steps.ts';

// A server of its own: its clock goes to the next month.
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
  'a farewell gift whose leaving was put right is not paid, and a clerk takes it back',
  async ({ page, browser, own }) => {
    const member = own.colleague;
    const two = [own.staff('clerk'), own.staff('approver')] as const;
    await correctLeaving(own, two, member, null, daysAgo(20));
    await applyFor(own, member, '退会餞別金', { eventOn: daysAgo(20) });
    await recommend(own, own.staff('clerk'), member);
    await approve(own, own.staff('approver'), member);
    await correctLeaving(own, two, member, daysAgo(20), null);

    await own.goAhead(daysUntil(2));
    const maker = await atTerminal(browser);
    const heard = alarms(maker);
    await signIn(maker, own, own.staff('accounting'), '/payouts');
    await expect(maker.getByText(/支払いを待つ申請 1件 5,000円/)).toBeVisible();
    await maker.keyboard.press('n');
    const making = maker.getByRole('alertdialog', { name: '支払処理を作成' });
    await focused(making);
    await making.getByRole('button', { name: '作成する' }).click();
    await expect(maker.getByRole('heading', { level: 1, name: /^支払処理 1（/ })).toBeVisible();
    await maker.keyboard.press('h');
    const held = maker.getByRole('table', { name: '保留の一覧' }).getByRole('row').filter({ hasText: '退会餞別金' });
    await expect(held).toContainText(member.memberNumber);
    await expect(held).toContainText('退会の記録が申請と違う');
    await accessible(maker);
    expect(heard).toEqual([]);

    const clerk = await atTerminal(browser);
    const alarmed = alarms(clerk);
    await signIn(clerk, own, own.staff('clerk'), '/?status=APPROVED&order=NEWEST');
    await clerk.getByRole('row').filter({ hasText: member.memberNumber }).click();
    const why = clerk.getByRole('region', { name: '退会の記録が申請と違う' });
    await expect(why).toContainText('申請の日に退会されていないため、支払いません。');
    await expect(why).toContainText('「支払わずに取り下げる」で取り下げ');
    await accessible(clerk);
    const taking = await decide(clerk, 'w', '支払わずに取り下げる');
    await expect(taking).toContainText('退会の記録が申請と違うため支払わない申請を、取下げにします。');
    await taking.getByRole('button', { name: '支払わずに取り下げる' }).click();
    await expect(taking.getByRole('link', { name: '取り下げる理由を入力してください。' })).toBeVisible();
    await taking.getByLabel(/取り下げる理由/).fill('退会届が取り消されたため');
    await taking.getByRole('button', { name: '支払わずに取り下げる' }).click();
    await expect(clerk.getByText('取り下げました。会員へお知らせします')).toBeVisible();
    expect(alarmed).toEqual([]);

    await signInOnPhone(page, own, member, '/notices');
    await page.getByText('事務局が、申請を取り下げました').click();
    await expect(page.getByText(/退会の記録が申請と違うため、事務局が取り下げました。/)).toBeVisible();
    await accessible(page);
  },
);
