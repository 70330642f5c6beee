import type { Page } from '@playwright/test';
import { daysUntil } from '../days.ts';
import { test as base, expect } from '../fixtures.ts';
import { numberOf, payeeOf, startScheme } from '../kinds/people.ts';
import { enterAsPaid, make, openRun, release, takeFile } from '../kinds/run.ts';
import { apply, approveTheRest, certify, decideFor, open, signInAsOfficer, written } from '../kinds/steps.ts';
import { filed, owed, table } from '../kinds/table.ts';
import type { Kyosai } from '../kyosai.ts';
import { signIn as signInOnPhone } from '../member/steps.ts';
import { confirmAccount, enterAccount, file, fileOwed } from '../staff/heirs.ts';
import { atTerminal, signIn } from '../staff/steps.ts';

// Every kind of benefit from the member's phone to the bank's file and back to the member's history. All share one scheme,
// one desk and one payment run, so they follow one another.
base.describe.configure({ mode: 'serial' });

interface Desk {
  clerk: Page;
  officer: Page;
}

const test = base.extend<object, { own: Kyosai; desk: Desk }>({
  own: [
    async ({ engine }, use) => {
      const own = await startScheme(engine);
      await use(own);
      await own.stop();
    },
    { scope: 'worker', timeout: 300_000 },
  ],
  desk: [
    async ({ browser, own }, use) => {
      const [clerk, officer] = [await atTerminal(browser), await atTerminal(browser)];
      await signIn(clerk, own, own.staff('clerk'));
      await signInAsOfficer(officer, own, own.officer);
      await use({ clerk, officer });
      await Promise.all([clerk.context().close(), officer.context().close()]);
    },
    { scope: 'worker', timeout: 120_000 },
  ],
});

const total = (rows: { yen: number }[]) => rows.reduce((sum, row) => sum + row.yen, 0);
const everything = [...table, filed];
const claimed = [...everything, owed];
const memberOf = (own: Kyosai, row: { kind: string }) => own.memberOf(numberOf(row));

for (const row of table) {
  test(`${row.kind} is applied for on a phone and examined`, async ({ page, own, desk: { clerk, officer } }) => {
    const member = memberOf(own, row);
    await signInOnPhone(page, own, member);
    await apply(page, row);
    if (row.certified) await certify(officer, own, member, row.certified);
    await open(clerk, own, member, 'SUBMITTED', row.covered);
    if (row.proof) await expect(clerk.getByRole('img', { name: '証拠書類 1 頁' })).toBeVisible();
    if (row.seen) await expect(clerk.getByRole('region', { name: '台帳と申請の内容' })).toContainText(row.seen);
    await expect(clerk.getByRole('region', { name: '規程の判定' })).toContainText(row.why);
    await decideFor(clerk, 's', '審査済みにする', row.yen, '承認へ回しました');
  });
}

test(`${filed.kind} is filed by a clerk for an heir with the heir's account, and examined by a colleague`, async ({
  browser,
  own,
  desk,
}) => {
  const member = memberOf(own, filed);
  await desk.clerk.goto(own.staffUrl);
  await file(desk.clerk, member, filed);
  await open(desk.clerk, own, member, 'SUBMITTED');
  await enterAccount(desk.clerk, filed.heir, filed.account);
  const examiner = await atTerminal(browser);
  await signIn(examiner, own, own.staff('examiner'));
  await open(examiner, own, member, 'SUBMITTED', true);
  await decideFor(examiner, 's', '審査済みにする', filed.yen, '承認へ回しました');
  await examiner.context().close();
});

test('all of them are approved by others, the sensitive ones one by one, the large one by two', async ({
  browser,
  own,
}) => {
  const [approver, chief] = [await atTerminal(browser), await atTerminal(browser)];
  await signIn(approver, own, own.staff('approver'));
  for (const row of table.filter(({ covered }) => covered)) {
    await open(approver, own, memberOf(own, row), 'RECOMMENDED', true);
    await decideFor(approver, 'a', '承認する', row.yen, '承認しました');
  }
  await open(approver, own, memberOf(own, filed), 'RECOMMENDED', true);
  await decideFor(approver, 'a', '承認する (一人目)', filed.yen, '一人目の承認をしました');
  await signIn(chief, own, own.staff('chief'));
  await open(chief, own, memberOf(own, filed), 'RECOMMENDED', true);
  await decideFor(chief, 'a', '承認する', filed.yen, '承認しました');
  const plain = table.filter(({ covered }) => !covered);
  await approveTheRest(approver, own, plain.length, total(plain));
  await Promise.all([approver.context().close(), chief.context().close()]);
});

test("the heir's account is confirmed by accounting against its paper", async ({ browser, own }) => {
  const page = await atTerminal(browser);
  await signIn(page, own, own.staff('accounting2'), '/accounts');
  await confirmAccount(page, filed, filed.account);
  await page.context().close();
});

test(`${owed.kind} that the member was owed is claimed by the same heir, from the desk to the account`, async ({
  browser,
  own,
  desk,
}) => {
  const member = memberOf(own, filed);
  await desk.clerk.goto(own.staffUrl);
  await fileOwed(desk.clerk, member, owed);
  await open(desk.clerk, own, member, 'SUBMITTED');
  await enterAccount(desk.clerk, owed.heir, owed.account);
  const [examiner, approver, accounting] = [
    await atTerminal(browser),
    await atTerminal(browser),
    await atTerminal(browser),
  ];
  await signIn(examiner, own, own.staff('examiner'));
  await open(examiner, own, member, 'SUBMITTED');
  await expect(examiner.getByRole('region', { name: '台帳と申請の内容' })).toContainText('ご遺族の口座');
  await expect(examiner.getByRole('region', { name: '規程の判定' })).toContainText('亡くなられた日までのことです。');
  await decideFor(examiner, 's', '審査済みにする', owed.yen, '承認へ回しました');
  await signIn(approver, own, own.staff('approver'));
  await open(approver, own, member, 'RECOMMENDED');
  await decideFor(approver, 'a', '承認する', owed.yen, '承認しました');
  await signIn(accounting, own, own.staff('accounting2'), '/accounts');
  await confirmAccount(accounting, owed, owed.account);
  await Promise.all([examiner, approver, accounting].map((page) => page.context().close()));
});

/** The day of the run, as the member reads it; the stories of the history follow the one that pays. */
let paidOn = '';

test('one payment run pays them all: the bank is told whom and how much, by the rules', async ({ browser, own }) => {
  const [maker, second] = [await atTerminal(browser), await atTerminal(browser)];
  const together = payeeOf(table[0] ?? filed);
  const payees = new Map(
    everything.map((row) => [payeeOf(row), everything.filter((other) => payeeOf(other) === payeeOf(row))]),
  );
  const sum = written(total(claimed));
  const transfers = payees.size + 1; // the heir is paid twice, by claim
  await own.goAhead(daysUntil(2));
  await signIn(maker, own, own.staff('accounting'), '/payouts');
  await make(maker, claimed.length, sum);
  await maker.getByRole('row').filter({ hasText: together }).click();
  for (const row of payees.get(together) ?? []) {
    const line = maker
      .getByRole('dialog')
      .getByRole('row')
      .filter({ hasText: numberOf(row) });
    await expect(line).toContainText(row.kind);
    await expect(line).toContainText(row.yen.toLocaleString('ja-JP'));
  }
  await signIn(second, own, own.staff('accounting2'), '/payouts');
  await openRun(second, sum);
  await release(second, transfers, sum);
  const order = await takeFile(second);
  const told: Record<string, number> = {};
  for (const { holder, amount } of order.transfers) told[holder] = (told[holder] ?? 0) + amount;
  const due = Object.fromEntries([...payees].map(([payee, rows]) => [payee, total(rows)]));
  expect(told).toEqual({ ...due, [payeeOf(filed)]: filed.yen + owed.yen });
  expect(order.transfers).toHaveLength(transfers);

  await own.goAhead(daysUntil(28));
  await signIn(maker, own, own.staff('accounting'), '/payouts');
  await openRun(maker, sum);
  await enterAsPaid(maker);
  const [year, month, day] = ((await maker.getByText(/^\d{4}\/\d\d\/\d\d$/).textContent()) ?? '')
    .split('/')
    .map(Number);
  paidOn = `令和${Number(year) - 2018}年${month}月${day}日`;
  await Promise.all([maker.context().close(), second.context().close()]);
});

for (const row of table) {
  test(`${row.kind} stands in the history: what was paid, when and why`, async ({ page, own }) => {
    await signInOnPhone(page, own, memberOf(own, row), '/claims');
    await page.getByRole('link', { name: new RegExp(`^${row.kind}\\s*お支払い済み\\s*${written(row.yen)}`) }).click();
    await expect(page.getByRole('heading', { level: 1, name: row.kind })).toBeVisible();
    await expect(page.getByRole('listitem').filter({ hasText: `お勤め先の口座へ ${written(row.yen)}` })).toContainText(
      paidOn,
    );
    await expect(page.getByText(row.why)).toBeVisible();
  });
}

for (const row of [filed, owed]) {
  test(`staff read in the story of ${row.kind} what was paid to the heir, when and why`, async ({ browser, own }) => {
    const page = await atTerminal(browser);
    await signIn(page, own, own.staff('examiner'));
    await open(page, own, memberOf(own, filed), 'PAID', row === filed, row.kind);
    await expect(page.getByRole('listitem').filter({ hasText: /^\S+ \S+\s*支払/ })).toContainText(
      `ご遺族の口座へ ${written(row.yen)}`,
    );
    await expect(page.getByText(row.why)).toBeVisible();
    await page.context().close();
  });
}
