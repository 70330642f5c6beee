import { applyFor, approve, houseNamed, recommend } from '../api.ts';
import { expect, test } from '../fixtures.ts';
import type { Kyosai, Member } from '../kyosai.ts';
import { daysAgo } from '../member/steps.ts';
import { atTerminal, decide, focused, openClaim, search, signIn } from '../staff/steps.ts';
import { drawCertificate, take } from './take.ts';

const spouses = ['明石 渚', '須磨 千尋', '北野 一葉', '長田 結'];

/** Some members apply, each with a certificate; returns them. */
async function someApply(kyosai: Kyosai, paper: Buffer): Promise<Member[]> {
  const members: Member[] = [];
  for (const [at, personName] of spouses.entries()) {
    const member = kyosai.nextMember();
    await applyFor(kyosai, member, '結婚祝金', { eventOn: daysAgo(12 + at), personName }, paper);
    members.push(member);
  }
  return members;
}

test('a claim is found, examined, returned and approved as the manual shows', async ({
  page,
  browser,
  kyosai,
  staff,
}) => {
  const paper = await drawCertificate(page, '婚姻届受理証明書', ['夫　明石　太郎', '妻　明石　渚', '見本市長　　印']);
  const [first, second, third, fourth] = await someApply(kyosai, paper);
  if (!first || !second || !third || !fourth) throw new Error('four members applied');
  await signIn(page, kyosai, staff('clerk'));
  await expect(page.getByRole('row').filter({ hasText: fourth.memberNumber })).toBeVisible();
  await take(page, 'queue', 320);
  await openClaim(page, first.memberNumber);
  await take(page, 'examine');
  await page.keyboard.press('?');
  const keys = page.getByRole('dialog', { name: 'この画面のキー' });
  await focused(keys);
  await take(page, 'keys');
  await page.keyboard.press('Escape');
  await expect(keys).toHaveCount(0);
  await decide(page, 'b', '会員に確認する');
  await page.getByRole('checkbox', { name: /日付が書類と違う/ }).press('4');
  await page.getByRole('textbox', { name: '会員への文' }).fill('受理の日が読み取れる写真をお願いします。');
  await take(page, 'return');
  await page.keyboard.press('Escape');
  for (const member of [second, third, fourth]) {
    await page.goto(kyosai.staffUrl);
    await openClaim(page, member.memberNumber);
    await decide(page, 's', '審査済みにする');
    await page.keyboard.press('Control+Enter');
    await expect(page.getByText('承認へ回しました').first()).toBeVisible();
  }
  await search(page, first.name.split('　')[0] ?? '');
  await expect(page.getByRole('table', { name: '見つかった会員' }).getByRole('row').nth(1)).toBeVisible();
  await take(page, 'search', 320);
  await search(page, first.memberNumber);
  await page.getByRole('row').filter({ hasText: first.memberNumber }).click();
  await expect(page.getByText('勤務先の履歴')).toBeVisible();
  await take(page, 'member', 600);

  const approver = await atTerminal(browser);
  await signIn(approver, kyosai, staff('approver'));
  await openClaim(approver, second.memberNumber);
  const approving = await decide(approver, 'a', '承認する');
  await take(approver, 'approve', 640);
  await approving.getByRole('button', { name: '承認する' }).click();
  await expect(approver.getByText('承認しました')).toBeVisible();
  await approver.goto(`${kyosai.staffUrl}/?status=RECOMMENDED`);
  await expect(approver.getByRole('row').filter({ hasText: fourth.memberNumber })).toBeVisible();
  await approver.keyboard.press('*');
  await decide(approver, 'a', 'まとめて承認する');
  await take(approver, 'many');
  await approver.keyboard.press('Escape');
  await approver.goto(`${kyosai.staffUrl}/letters`);
  await expect(approver.getByRole('row').filter({ hasText: second.memberNumber })).toBeVisible();
  await take(approver, 'letters', 320);
  await approver.getByRole('row').filter({ hasText: second.memberNumber }).click();
  await expect(approver.getByRole('img', { name: '書面 1 頁' })).toBeVisible();
  await take(approver, 'paper', 520);
});

test('what is sensitive, what a company certifies and what heirs claim stand where the manual says', async ({
  page,
  browser,
  kyosai,
  staff,
}) => {
  const { colleague } = kyosai;
  await applyFor(kyosai, colleague, '傷病見舞金', { absentFrom: daysAgo(40), absentUntil: daysAgo(20) });
  await signIn(page, kyosai, staff('clerk'));
  await page.getByRole('row').filter({ hasText: colleague.memberNumber }).click();
  await expect(page.getByRole('region', { name: '事業所の証明' })).toContainText('回答待ち');
  await take(page, 'certificate', 360);
  const examiner = await atTerminal(browser);
  await signIn(examiner, kyosai, staff('examiner'), new URL(page.url()).pathname);
  await expect(examiner.getByRole('region', { name: '要配慮個人情報' })).toBeVisible();
  await examiner.keyboard.press('p');
  await expect(examiner.getByRole('dialog', { name: '閲覧の目的を選んでください' })).toBeVisible();
  await take(examiner, 'looks', 640);

  const member = kyosai.nextMember();
  await search(page, member.memberNumber);
  await page.getByRole('row').filter({ hasText: member.memberNumber }).click();
  await page.getByRole('link', { name: 'ご遺族の申請を受け付ける' }).click();
  await page.getByLabel('亡くなられた日').fill(daysAgo(20));
  await page.getByLabel('原因').selectOption({ label: '病気など' });
  await page.getByLabel('申請するご遺族の氏名').fill('神戸　花子');
  await page.getByLabel('会員から見た続柄').selectOption({ label: '配偶者' });
  await page.getByLabel('ご遺族の郵便番号').fill('651-0087');
  await page.getByLabel('ご遺族の住所').fill('神戸市中央区御幸通6-1-12');
  await page.getByRole('button', { name: '保存して書類へ' }).click();
  await expect(page.getByRole('button', { name: '審査へ送る' })).toBeVisible();
  await take(page, 'heirs');
});

test('a stay is called off, and a wrong approval is revoked by two, as the manual shows', async ({
  page,
  browser,
  kyosai,
  member,
  staff,
}) => {
  const facility = await houseNamed(kyosai, member, '見本荘 ありま');
  const nights = { fromOn: daysAgo(-20), untilOn: daysAgo(-22) };
  await applyFor(kyosai, member, '保養所利用助成', { facility, ...nights, cost: 18_000 });
  await recommend(kyosai, staff('clerk'), member);
  await approve(kyosai, staff('approver'), member);
  await signIn(page, kyosai, staff('clerk'), '/?status=APPROVED&order=NEWEST');
  await openClaim(page, member.memberNumber);
  const calling = await decide(page, 'w', '会員に代わって取り下げる');
  await calling.getByLabel(/取り下げる理由/).fill('宿が休業したと、ご本人から電話（11月20日）');
  await take(page, 'call-off');
  await page.keyboard.press('Escape');
  await expect(calling).toHaveCount(0);
  await page.getByRole('button', { name: '承認の取消しを求める' }).press('Enter');
  const asking = page.getByRole('alertdialog', { name: '承認の取消しを求める' });
  await focused(asking);
  await asking.getByLabel('取り消す理由').selectOption('証拠書類の見誤り');
  await asking.getByLabel('会員への文').fill('お泊まりの日を見誤っていました。申し訳ありません。');
  await take(page, 'revocation-ask');
  await asking.getByRole('button', { name: '取消しを求める' }).click();
  await expect(page.getByText('承認の取消しを求めました。')).toBeVisible();

  const approver = await atTerminal(browser);
  await signIn(approver, kyosai, staff('approver'), new URL(page.url()).pathname);
  await expect(approver.getByRole('img', { name: '証拠書類 1 頁' })).toBeVisible();
  await approver.getByRole('button', { name: '承認を取り消す' }).press('Enter');
  await focused(approver.getByRole('alertdialog', { name: '承認を取り消す' }));
  await take(approver, 'revocation-confirm');
});
