import { accessible, expect, test } from '../fixtures.ts';
import { search, signIn } from './steps.ts';

test('the manual opens at the page of the screen, beside what one is typing', async ({ page, kyosai, staff }) => {
  const hosts = new Set<string>();
  page.context().on('request', (request) => hosts.add(new URL(request.url()).origin));
  await signIn(page, kyosai, staff('clerk'));
  await search(page, '山');
  const [manual] = await Promise.all([page.waitForEvent('popup', { timeout: 30_000 }), page.keyboard.press('F1')]);
  await expect(manual.getByRole('heading', { level: 1, name: '会員を探す' })).toBeVisible();
  await accessible(manual);
  await manual.getByRole('link', { name: '申請を審査する' }).click();
  await expect(manual.getByRole('heading', { level: 1, name: '申請を審査する' })).toBeVisible();
  await manual.getByRole('article').getByRole('link', { name: '資料の閲覧と目的' }).click();
  await expect(manual.getByRole('heading', { level: 1, name: '資料の閲覧と目的' })).toBeVisible();
  await expect(page.getByRole('textbox', { name: '会員をさがす' })).toHaveValue('山');
  expect([...hosts].filter((host) => host !== kyosai.staffUrl)).toEqual([]);
});
