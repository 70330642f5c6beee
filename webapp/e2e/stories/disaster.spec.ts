import type { Page } from '@playwright/test';
import { approve } from '../api.ts';
import { accessible, expect, test } from '../fixtures.ts';
import { apply, decideFor, open } from '../kinds/steps.ts';
import { daysAgo, signIn as signInOnPhone } from '../member/steps.ts';
import { confirmDisaster, fillDisaster } from '../staff/disasters.ts';
import { alarms, atTerminal, signIn } from '../staff/steps.ts';

const typhoon = '令和8年台風第21号';
const benefit = '住宅災害見舞金（自然災害）';
const why = `「${typhoon}」のため、その50%の30,000円になります。`;

/** One of staff declares the typhoon, with an area that is mended. */
async function declare(examiner: Page): Promise<void> {
  await fillDisaster(examiner, {
    災害の名前: typhoon,
    始まりの日: daysAgo(21),
    終わりの日: daysAgo(19),
    対象の地域: '654 65',
    指定の根拠: '理事会の決定',
  });
  const form = examiner.getByRole('alertdialog', { name: '災害を登録' });
  await form.getByLabel('指定の根拠').press('Enter');
  await expect(form.getByRole('link', { name: /「65」は郵便番号の上3桁から7桁ではありません/ })).toBeVisible();
  await accessible(examiner);
  await form.getByLabel('対象の地域').fill('654 655');
  await form.getByLabel('指定の根拠').press('Enter');
  await expect(examiner.getByText('別の承認者が確認すると有効になります').first()).toBeVisible();
}

/** Another puts it in force, by keyboard. */
async function putInForce(approver: Page): Promise<void> {
  await confirmDisaster(approver, typhoon);
  await accessible(approver);
  await approver.getByRole('button', { name: '確認して有効にする' }).press('Enter');
  await expect(approver.getByRole('row').filter({ hasText: typhoon })).toContainText('有効');
}

test('two of staff declare a disaster; what a house then gets names it, from the phone to the approval', async ({
  page,
  browser,
  kyosai,
  member,
  staff,
}) => {
  const [examiner, approver] = [await atTerminal(browser), await atTerminal(browser)];
  const heard = [alarms(examiner), alarms(approver)];
  await signIn(examiner, kyosai, staff('examiner'), '/disasters');
  await declare(examiner);
  await signIn(approver, kyosai, staff('approver'), '/disasters');
  await putInForce(approver);

  await signInOnPhone(page, kyosai, member);
  await apply(page, {
    kind: benefit,
    facts: {},
    form: [{ 被害にあわれた日: daysAgo(20) }, { 郵便番号: '655-0001' }, { 損害の割合: '70' }],
    proof: true,
    yen: 30_000,
    why: '',
  });

  await open(examiner, kyosai, member, 'SUBMITTED');
  await expect(examiner.getByRole('region', { name: '指定された災害' })).toContainText('給付額の50%');
  await expect(examiner.locator('main')).toContainText(why);
  await decideFor(examiner, 's', '審査済みにする', 30_000, '承認へ回しました');
  await approve(kyosai, staff('approver'), member);
  expect(heard.flat()).toEqual([]);

  await page.goto(`${kyosai.publicUrl}/claims`);
  await page.getByRole('link', { name: new RegExp(benefit) }).click();
  await expect(page.getByText(why)).toBeVisible();
});
