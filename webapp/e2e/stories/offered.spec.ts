import { isOffered } from '../api.ts';
import { accessible, expect, test } from '../fixtures.ts';
import { drawPhoto } from '../member/photos.ts';
import { addPhoto, signIn } from '../member/steps.ts';
import { atTerminal, counted, signIn as signInAtTerminal } from '../staff/steps.ts';

test('a member is told of what the dates on file tell, and claims it with a tap; staff see numbers alone', async ({
  page,
  browser,
  kyosai,
  staff,
}) => {
  const member = await kyosai.memberWho((one) => isOffered(kyosai, one));
  await signIn(page, kyosai, member);
  const offers = page.locator('section', { has: page.getByRole('heading', { name: 'お受け取りいただけそうな給付' }) });
  const offer = offers.getByRole('button').first();
  await expect(offer).toContainText('円');
  await accessible(page);
  const name = (await offer.locator('.font-700').first().textContent()) ?? '';
  const before = await offers.getByRole('button').count();
  await offer.click();
  await expect(page).toHaveURL(/\/edit\/(proof|check)$/);
  await expect(page.getByRole('heading', { level: 1 })).toContainText(/証明書類|確認/);
  if (page.url().endsWith('/proof')) {
    await addPhoto(page, await drawPhoto(page));
    await page.getByRole('button', { name: 'つぎへ' }).click();
  }
  await page.getByRole('button', { name: 'この内容で申請する' }).click();
  await page.getByRole('link', { name: '申請の内容を見る' }).click();
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();

  await page.goto(kyosai.publicUrl);
  await expect(page.getByRole('heading', { name: '申請できる給付' })).toBeVisible();
  await expect(offers.getByRole('button')).toHaveCount(before - 1);
  // The worker tells and counts through the whole scheme when it begins, in its own time.
  const told = page.getByRole('link', { name: /申請できる給付があります|申請の期限が近づいています/ });
  await expect(async () => {
    await page.goto(`${kyosai.publicUrl}/notices`);
    await expect(told.first()).toBeVisible({ timeout: 3_000 });
  }).toPass({ timeout: 60_000 });

  const terminal = await atTerminal(browser);
  await signInAtTerminal(terminal, kyosai, staff('clerk'), '/offers');
  await counted(terminal);
  await expect(terminal.getByRole('row').filter({ hasText: name })).toContainText('人');
  await accessible(terminal);
});
