import { accessible, expect, test } from '../fixtures.ts';
import { drawPhoto } from '../member/photos.ts';
import { daysAgo, signIn as signInOnPhone } from '../member/steps.ts';
import { alarms, atTerminal, focused, signIn } from '../staff/steps.ts';
import { makeTicket, publishTicket } from '../staff/tickets.ts';

const ticket = '須磨の水族館の入場券';

test('staff add pictures with words to a ticket, members see them in the list and on its page, and none once they are taken away', async ({
  page,
  browser,
  kyosai,
  member,
  staff,
}) => {
  const clerk = await atTerminal(browser);
  const heard = alarms(clerk);
  await signIn(clerk, kyosai, staff('clerk'), '/tickets');
  await makeTicket(clerk, { 名前: ticket, 販売の始まり: daysAgo(1), 販売の終わり: daysAgo(-14) });
  await expect(clerk.getByText('まだありません。加えると、会員の一覧と画面に出ます。')).toBeVisible();

  const asking = clerk.getByRole('alertdialog', { name: '写真を加える' });
  const add = async (bytes: Buffer, words: string) => {
    await clerk.getByRole('button', { name: '写真を加える' }).click();
    await focused(asking);
    await clerk
      .getByLabel('写真のファイル')
      .setInputFiles({ name: 'photo.jpg', mimeType: 'image/jpeg', buffer: bytes });
    await asking.getByRole('textbox').fill(words);
    await asking.getByRole('button', { name: '加える', exact: true }).click();
  };
  await add(Buffer.from('no picture at all'), '大水槽');
  await expect(
    asking.getByText('このファイルは開けません。JPEG、PNG、WebPの写真を選んでください。').first(),
  ).toBeVisible();
  await accessible(clerk);
  await asking.getByLabel('写真のファイル').setInputFiles({
    name: 'photo.jpg',
    mimeType: 'image/jpeg',
    buffer: await drawPhoto(clerk, 2400, 1600),
  });
  await expect(asking.getByRole('img', { name: '選んだ写真' })).toBeVisible();
  await asking.getByRole('button', { name: '加える', exact: true }).click();
  await expect(asking).toHaveCount(0);
  await add(await drawPhoto(clerk, 1200, 1600), 'イルカ');
  await expect(asking).toHaveCount(0);
  const listed = clerk.getByRole('list', { name: '写真', exact: true }).getByRole('listitem');
  await expect(listed).toHaveCount(2);
  await clerk.getByRole('button', { name: /説明を変える.*イルカ/ }).click();
  const describing = clerk.getByRole('alertdialog', { name: '写真の説明を変える' });
  await focused(describing);
  await describing.getByRole('textbox').fill('プールで跳ねるイルカ');
  await clerk.keyboard.press('Enter');
  await expect(describing).toHaveCount(0);
  await expect(listed.getByText('プールで跳ねるイルカ', { exact: true })).toBeVisible();
  await accessible(clerk);
  await publishTicket(clerk);

  await signInOnPhone(page, kyosai, member);
  await page.goto(`${kyosai.publicUrl}/find`);
  const row = page.getByRole('link', { name: new RegExp(ticket) });
  await row.scrollIntoViewIfNeeded(); // what is far below is not read before it is near
  await expect.poll(() => row.locator('img').evaluate((img: HTMLImageElement) => img.naturalWidth)).toBe(320);
  await accessible(page);
  expect(await row.getByText(/ まで$/).evaluate(linesOfLastWord)).toBe(1);
  await row.click();
  const large = page.getByRole('img', { name: '大水槽' });
  await expect.poll(() => large.evaluate((img: HTMLImageElement) => img.naturalWidth)).toBe(1280);
  await expect(page.getByRole('img', { name: 'プールで跳ねるイルカ' })).toBeAttached();
  await accessible(page);
  const address = new URL((await large.getAttribute('src')) ?? '', page.url()).href;
  const stranger = await browser.newContext();
  expect((await stranger.request.get(address)).status()).toBe(401);
  await stranger.close();

  await clerk.getByRole('button', { name: /外す.*大水槽/ }).click();
  const removing = clerk.getByRole('alertdialog', { name: '写真を外す' });
  await focused(removing);
  await removing.getByRole('button', { name: '外す', exact: true }).click();
  await expect(removing).toHaveCount(0);
  await expect(listed).toHaveCount(1);
  await page.reload();
  await expect(page.getByRole('img', { name: 'プールで跳ねるイルカ' })).toBeVisible();
  await expect(page.getByRole('img', { name: '大水槽' })).toHaveCount(0);
  expect((await page.request.get(address)).status()).toBe(404);

  await clerk.keyboard.press('y');
  const copying = clerk.getByRole('dialog', { name: 'チケットを写して作る' });
  await focused(copying);
  await accessible(clerk);
  await copying.getByRole('button', { name: '写して開く' }).click();
  await clerk.getByRole('button', { name: '下書きを保存する' }).click();
  await expect(clerk.getByText('下書き', { exact: true })).toBeVisible();
  await expect(listed.getByText('プールで跳ねるイルカ', { exact: true })).toBeVisible();
  const copied = listed.locator('img');
  await expect.poll(() => copied.evaluate((img: HTMLImageElement) => img.naturalWidth)).toBeGreaterThan(0);
  expect(heard).toEqual([]);
});

/** On how many lines the last two letters of a text stand. */
function linesOfLastWord(within: Element): number {
  const text = within.lastChild as Text;
  const word = document.createRange();
  word.setStart(text, text.length - 2);
  word.setEnd(text, text.length);
  return new Set([...word.getClientRects()].map(({ top }) => top)).size;
}
