import type { Page } from '@playwright/test';
import { accessible, expect, test } from '../fixtures.ts';
import { yearsBefore } from '../kinds/days.ts';
import { joys } from '../kinds/joys.ts';
import { startWith } from '../kinds/people.ts';
import { apply, open } from '../kinds/steps.ts';
import type { Kyosai } from '../kyosai.ts';
import { daysAgo, signIn as signInOnPhone } from '../member/steps.ts';
import { atTerminal, moveTo, signIn } from '../staff/steps.ts';

// A server of its own: two of its members are going to reach sixty, and its clock goes on to that day.
const story = test.extend<object, { own: Kyosai }>({
  own: [
    async ({ engine }, use) => {
      const own = await startWith(engine, [
        {},
        { bornOn: yearsBefore(daysAgo(-2), 60) },
        { bornOn: yearsBefore(daysAgo(-6), 60) },
      ]);
      await use(own);
      await own.stop();
    },
    { scope: 'worker', timeout: 300_000 },
  ],
});

function sixty() {
  const row = joys.find(({ kind }) => kind === '還暦祝金');
  if (!row) throw new Error('no benefit for who reaches sixty');
  return row;
}

/** An administrator has small claims of which nothing is in doubt approved as they are sent. */
async function approveAtOnce(page: Page, own: Kyosai) {
  await signIn(page, own, own.staff('administrator'), '/approvals');
  await page.getByLabel('自動で承認する金額').fill('10000');
  await page.getByRole('button', { name: '保存する' }).click();
  await expect(page.getByText('承認の定めを変えました。')).toBeVisible();
}

/** An examiner drafts that so many of a hundred are examined, from a day on. */
async function draft(page: Page, own: Kyosai, from: string, percent: string) {
  await page.goto(`${own.staffUrl}/rules`);
  await moveTo(page, '還暦祝金');
  await page.keyboard.press('Enter');
  await expect(page.getByText('審査なしで決定し、5%を抜き取って確認')).toBeVisible();
  await page.keyboard.press('n');
  await page.getByLabel('いつから').fill(from);
  await expect(page.getByLabel('審査なしで決定する')).toBeChecked();
  await page.getByLabel('抜き取る割合').fill(percent);
  await page.getByLabel('変える理由').fill('件数を見て決めるため');
  await page.getByRole('button', { name: '案を保存する' }).press('Enter');
}

/** It is tried and proposed; an approver puts it in force. */
async function putInForce(page: Page, approver: Page) {
  await expect(page.getByRole('heading', { name: '今の規程との違い' })).toBeVisible();
  await page.locator('main').focus();
  await page.keyboard.press('t');
  await expect(page.getByText('結果が変わる申請')).toBeVisible();
  await page.keyboard.press('p');
  await page.getByRole('alertdialog', { name: '提案する' }).getByRole('button', { name: '提案する' }).click();
  await expect(page.getByText('承認待ち')).toBeVisible();
  await approver.goto(page.url());
  await expect(approver.getByText('変える理由：件数を見て決めるため')).toBeVisible();
  await approver.locator('main').focus();
  await approver.keyboard.press('a');
  await approver.getByRole('alertdialog', { name: '承認する' }).getByRole('button', { name: '承認する' }).click();
  await expect(approver.getByText('承認しました')).toBeVisible();
}

story(
  'what stands on file is approved as it is sent; from the day on which a rule has all of them examined, somebody looks',
  async ({ page, browser, own }) => {
    const row = sixty();
    const [office, terminal, approver] = [
      await atTerminal(browser),
      await atTerminal(browser),
      await atTerminal(browser),
    ];
    await approveAtOnce(office, own);
    await office.context().close();
    await signIn(terminal, own, own.staff('clerk'));
    await signIn(approver, own, own.staff('approver'));
    await draft(terminal, own, daysAgo(0), '101');
    await expect(terminal.getByRole('alert').getByText(/0から100までの整数/)).toBeVisible();
    await terminal.getByLabel('抜き取る割合').fill('０');
    await terminal.getByLabel('証明書類').fill('住民票の写し');
    await terminal.getByRole('button', { name: '案を保存する' }).press('Enter');
    await expect(terminal.getByRole('alert').getByText(/証明書類はいりません/)).toBeVisible();
    await accessible(terminal);
    await terminal.getByLabel('証明書類').fill('');
    await terminal.getByRole('button', { name: '案を保存する' }).press('Enter');
    await putInForce(terminal, approver);
    await draft(terminal, own, daysAgo(-4), '100');
    await putInForce(terminal, approver);
    await own.goAhead(8);

    await signInOnPhone(page, own, own.memberOf('20000002'));
    await apply(page, row);
    await expect(page.getByRole('listitem').filter({ hasText: '給付が決まりました' })).toBeVisible();
    await accessible(page);
    await page.getByRole('link', { name: '申請の内容を見る' }).click();
    await expect(page.getByText(row.why)).toBeVisible();
    await signIn(terminal, own, own.staff('clerk'));
    await open(terminal, own, own.memberOf('20000002'), 'APPROVED');
    await expect(terminal.getByText('自動で承認')).toBeVisible();
    await accessible(terminal);

    await page.context().clearCookies();
    await signInOnPhone(page, own, own.memberOf('20000003'));
    await apply(page, row);
    await expect(page.getByText('事務局が内容を確認しています。')).toBeVisible();
    await expect(page.getByText('給付が決まりました')).toHaveCount(0);
    await open(terminal, own, own.memberOf('20000003'), 'SUBMITTED');
    await expect(terminal.getByText('抽出により審査へ')).toBeVisible();
    await Promise.all([terminal.context().close(), approver.context().close()]);
  },
);
