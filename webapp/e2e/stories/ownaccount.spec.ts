import type { Page } from '@playwright/test';
import { applyFor, approve } from '../api.ts';
import { daysUntil } from '../days.ts';
import { accessible, expect, test } from '../fixtures.ts';
import { enterAsPaid, make, openRun, release, takeFile } from '../kinds/run.ts';
import { type Kyosai, type Member, start } from '../kyosai.ts';
import { daysAgo, signIn as signInOnPhone } from '../member/steps.ts';
import { confirmAccount } from '../staff/heirs.ts';
import { atTerminal, decide, openClaim, signIn } from '../staff/steps.ts';

// A server of its own: the scheme begins to pay to members' own accounts, and its clock goes on to the pay day.
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

/** An administrator has the scheme pay to members' own accounts. */
async function offerOwnAccounts(page: Page, own: Kyosai) {
  await signIn(page, own, own.staff('administrator'), '/payout-terms');
  await page.getByText('会員が希望すれば、会員本人の口座へ支払う').click();
  await page.getByRole('button', { name: '保存する' }).click();
  await expect(page.getByText('支払の定めを保存しました。')).toBeVisible();
}

/** The member enters the account on the phone: not in another's name, and it counts once somebody has confirmed it. */
async function enterOwnAccount(page: Page) {
  const kana = await page.locator('dt', { hasText: 'フリガナ' }).locator('xpath=following-sibling::dd').textContent();
  await expect(page.getByText('お勤め先の口座')).toBeVisible();
  await page.getByRole('link', { name: 'ご自身の口座で受け取る' }).click();
  await page.getByLabel('記号', { exact: true }).fill('14080');
  await page.getByLabel('番号', { exact: true }).fill('12345671');
  await page.getByLabel('口座名義（カナ）').fill('ベツノ ヒト');
  await page.getByRole('button', { name: 'この口座を届け出る' }).click();
  await expect(page.getByLabel('口座名義（カナ）')).toHaveAccessibleDescription(/お名前（フリガナ）と違います/);
  await accessible(page);
  await page.getByLabel('口座名義（カナ）').fill(kana ?? '');
  await page.getByRole('button', { name: 'この口座を届け出る' }).click();
  await expect(page.getByText('受取口座をお預かりしました。事務局が確認すると使えます。')).toBeVisible();
  await expect(page.getByText('事務局が確認しています')).toBeVisible();
  await expect(page.getByText('1234567')).toHaveCount(0);
  await accessible(page);
}

/** The member opens the claim from the list of own claims. */
async function openOwnClaim(page: Page, own: Kyosai, member: Member) {
  await signInOnPhone(page, own, member, '/claims');
  await page.getByRole('link', { name: /結婚祝金/ }).click();
  await expect(page.getByRole('heading', { level: 1, name: '結婚祝金' })).toBeVisible();
}

story(
  'a member is paid to his own account: entered on the phone, confirmed against its paper, named in the file of the bank',
  async ({ page, browser, own }) => {
    const member = own.nextMember();
    const [desk, maker, second] = [await atTerminal(browser), await atTerminal(browser), await atTerminal(browser)];
    const administrator = await atTerminal(browser);
    await offerOwnAccounts(administrator, own);
    await signInOnPhone(page, own, member, '/me');
    await enterOwnAccount(page);

    await applyFor(own, member, '結婚祝金', { eventOn: daysAgo(10), personName: '明石 渚' });
    await signIn(desk, own, own.staff('clerk'));
    await openClaim(desk, member.memberNumber);
    await (await decide(desk, 's', '審査済みにする')).getByRole('button', { name: '審査済みにする' }).click();
    await expect(desk.getByText('承認へ回しました')).toBeVisible();
    await approve(own, own.staff('approver'), member);

    const passbook = { symbol: '14080', number: '12345671', holder: '', digits: '1234567' };
    await signIn(maker, own, own.staff('accounting'), '/accounts');
    await confirmAccount(maker, { heir: member.name }, passbook);
    await openOwnClaim(page, own, member);
    await expect(page.getByText(/に、ご本人の口座へお支払いします。/)).toBeVisible();
    await expect(page.getByText(/お勤め先の口座へ/)).toHaveCount(0);
    await accessible(page);

    await own.goAhead(daysUntil(2));
    await signIn(maker, own, own.staff('accounting'), '/payouts');
    await make(maker, 1, '20,000円');
    await expect(maker.getByRole('row').filter({ hasText: '20,000円' })).toContainText(member.name);
    await signIn(second, own, own.staff('accounting2'), '/payouts');
    await openRun(second, '20,000円');
    await release(second, 1, '20,000円');
    const { transfers } = await takeFile(second);
    expect(transfers).toEqual([
      {
        bank: '9900',
        branch: '408',
        account: '1234567',
        holder: expect.stringMatching(/^[ｦ-ﾟ ()A-Z-]+$/),
        amount: 20_000,
      },
    ]);

    await own.goAhead(daysUntil(28));
    await signIn(maker, own, own.staff('accounting'), '/payouts');
    await openRun(maker, '20,000円');
    await enterAsPaid(maker);
    await expect(async () => {
      await openOwnClaim(page, own, member);
      await expect(page.getByText('ご本人の口座へ 20,000円')).toBeVisible({ timeout: 5_000 });
    }).toPass({ timeout: 60_000 });
    await expect(page.getByText('お支払い済み').first()).toBeVisible();
    await accessible(page);
  },
);
