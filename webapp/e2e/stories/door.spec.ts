import type { Browser, Page } from '@playwright/test';
import { accessible, expect, test } from '../fixtures.ts';
import { type Kyosai, start } from '../kyosai.ts';
import { daysAgo, signIn as signInOnPhone } from '../member/steps.ts';
import { makeEvent, publishEvent } from '../staff/events.ts';
import { atTerminal, signIn } from '../staff/steps.ts';

const event = '須磨海岸の地引き網';

/** A code as people read it out. */
const readable = /^[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}$/;

// A server of its own: its clock goes past the day of the event.
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

story.use({ serviceWorkers: 'allow' });

/** A tablet at the door, whose camera sees the picture that `pictured` holds. */
async function tablet(browser: Browser): Promise<Page> {
  const context = await browser.newContext({ serviceWorkers: 'allow', viewport: { width: 768, height: 1024 } });
  await context.addInitScript(() => {
    navigator.mediaDevices.getUserMedia = async () => {
      const canvas = document.createElement('canvas');
      canvas.width = 480;
      canvas.height = 480;
      const seen = new Image();
      const draw = () => {
        const paper = canvas.getContext('2d');
        if (!paper) return;
        paper.fillStyle = 'white';
        paper.fillRect(0, 0, 480, 480);
        const { pictured } = window as unknown as { pictured?: string };
        if (pictured && seen.src !== pictured) seen.src = pictured;
        if (pictured && seen.complete) paper.drawImage(seen, 40, 40, 400, 400);
      };
      setInterval(draw, 50);
      return canvas.captureStream(20);
    };
  });
  return context.newPage();
}

/** Holds a QR code that a phone shows before the camera; nothing takes it away. */
async function hold(door: Page, phone?: Page): Promise<void> {
  const picture = await phone?.getByRole('img', { name: `${event}のQRコード` }).screenshot();
  const url = picture ? `data:image/png;base64,${picture.toString('base64')}` : '';
  await door.evaluate((text) => {
    (window as unknown as { pictured: string }).pictured = text;
  }, url);
}

/** Types a code at the door, as a scanner does. */
async function type(door: Page, code: string): Promise<void> {
  await door.getByLabel('入場コード').fill(code);
  await door.getByLabel('入場コード').press('Enter');
}

/** Joins the event with a child of eight, or waits for it. */
async function join(page: Page, verb: RegExp): Promise<void> {
  await page.getByRole('link', { name: new RegExp(event) }).click();
  await page.getByRole('button', { name: '同伴者を加える' }).click();
  await page.getByLabel('当日の年齢').fill('8');
  await page.getByLabel('当日の電話番号').fill('090-1234-5678');
  await page.getByRole('button', { name: verb }).click();
}

/** All that the browser keeps of the door. */
const keptOn = (page: Page) =>
  page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name).filter((name) => name === 'door'));

/** Waits until the booking stands on the phone, as it is shown without a line. */
const keepsTicket = (page: Page) =>
  expect
    .poll(
      () => page.evaluate(async () => (await (await caches.match('/card', { cacheName: 'card' }))?.text()) ?? ''),
      'the booking is kept',
    )
    .toContain(event);

story(
  'who waited comes in at the door without a line, once, and staff see it when the line is back',
  async ({ page, browser, own: kyosai }) => {
    const member = kyosai.nextMember();
    const clerk = await atTerminal(browser);
    await signIn(clerk, kyosai, kyosai.staff('clerk'), '/events');
    const boxes = { 日: daysAgo(-2), 定員: '2', 受付の始まり: daysAgo(1), 受付の終わり: daysAgo(-1) };
    await makeEvent(clerk, { 名前: event, ...boxes });
    await publishEvent(clerk);

    await signInOnPhone(page, kyosai, member, '/events');
    await join(page, /^2名で申し込む/);
    await expect(page.getByText(/をお支払いください/)).toBeVisible();
    const second = await browser.newPage();
    await signInOnPhone(second, kyosai, kyosai.nextMember(), '/events');
    await join(second, /^2名でキャンセル待ちをする/);
    await expect(second.getByText(/^次の順番です。/)).toBeVisible();
    await page.getByRole('button', { name: '予約を取り消す' }).click();
    await page
      .getByRole('alertdialog')
      .getByRole('button', { name: /で取り消す$/ })
      .click();
    await expect(page.getByText('この予約は取り消されました。')).toBeVisible();
    await second.reload();
    await second.getByRole('button', { name: /^2名で参加する/ }).click();
    await expect(second.getByText(/をお支払いください/)).toBeVisible();
    await clerk.keyboard.press('o');
    await clerk.getByRole('row').filter({ hasText: '支払い待ち' }).click();
    await clerk.getByRole('button', { name: '4,500円 を受け取る' }).click();
    await clerk.getByRole('alertdialog').getByRole('button', { name: '4,500円 を受け取った' }).click();
    await expect(clerk.getByRole('row').filter({ hasText: '参加決定' })).toHaveCount(1);
    await second.reload();
    await expect(second.getByRole('img', { name: `${event}のQRコード` })).toBeVisible();
    await accessible(second);
    const entryCode = (await second.getByText(readable).textContent()) ?? '';

    await clerk.goto(`${kyosai.staffUrl}/events`);
    await clerk.getByRole('row', { name: new RegExp(event) }).click();
    await clerk.getByRole('link', { name: '入場受付' }).click();
    await expect(clerk.getByText('端末はまだありません')).toBeVisible();
    await accessible(clerk);
    await clerk.keyboard.press('n');
    const making = clerk.getByRole('dialog', { name: '端末を登録する' });
    const code = (await making.getByText(readable).textContent()) ?? '';
    await accessible(clerk);
    await making.getByText('閉じる', { exact: true }).click();

    const door = await tablet(browser);
    await door.goto(`${kyosai.publicUrl}/door#${code}`);
    await expect(door.getByLabel('登録コード')).toHaveValue(code);
    await accessible(door);
    await door.getByRole('button', { name: 'この端末を登録する' }).click();
    await expect(door.getByRole('heading', { level: 1, name: event })).toBeVisible();
    expect(door.url()).not.toContain(code);
    await expect(door.getByText('すべて送信済み')).toBeVisible();
    await accessible(door);
    await door.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));

    const thief = await tablet(browser);
    await thief.goto(`${kyosai.publicUrl}/door`);
    await thief.getByLabel('登録コード').fill(code);
    await thief.getByRole('button', { name: 'この端末を登録する' }).click();
    await expect(thief.getByText(/このコードでは登録できません。/)).toBeVisible();
    expect(await keptOn(thief)).toEqual([]);

    await keepsTicket(second);
    await second.context().setOffline(true);
    await second.goto(`${kyosai.publicUrl}/card`);
    await expect(second.getByRole('img', { name: '会員証のQRコード' })).toBeVisible();
    await accessible(second);

    await door.context().setOffline(true);
    await door.goto(`${kyosai.publicUrl}/door`);
    await expect(door.getByRole('heading', { level: 1, name: event })).toBeVisible();
    await expect(door.getByText('通信がありません。このまま受付を続けられます。')).toBeVisible();
    await hold(door, second);
    await door.getByRole('button', { name: 'カメラで読み取る' }).click();
    await expect(door.getByText('2名 入場できます')).toBeVisible();
    await accessible(door);
    await door.getByRole('button', { name: '小学生を1名減らす' }).click();
    await door.getByRole('button', { name: '1名が入場する' }).click();
    await expect(door.getByText('1名 入場しました')).toBeVisible();
    await expect(door.getByText('残り1名は、あとから入場できます。')).toBeVisible();
    await hold(door);
    await type(door, entryCode);
    await expect(door.getByText('1名 入場できます')).toBeVisible();
    await door.getByRole('button', { name: '1名が入場する' }).click();
    await door.getByRole('button', { name: 'この入場を取り消す' }).click();
    await expect(door.getByText('取り消しました')).toBeVisible();
    await type(door, entryCode.toLowerCase().replaceAll('-', ' '));
    await door.getByRole('button', { name: '1名が入場する' }).click();
    await expect(door.getByText('1名 入場しました')).toBeVisible();
    await type(door, entryCode);
    await expect(door.getByText('入場済みです')).toBeVisible();
    await accessible(door);
    await type(door, 'ABCD-EFGH-JKMN');
    await expect(door.getByText('使えないコードです')).toBeVisible();
    await expect(door.getByText('未送信 4件')).toBeVisible();

    await door.context().setOffline(false);
    await expect(door.getByText('すべて送信済み')).toBeVisible();
    await expect(door.getByText('つながっています。')).toBeVisible();
    await type(door, entryCode);
    await expect(door.getByText('入場済みです')).toBeVisible();

    await second.context().setOffline(false);
    await second.goto(`${kyosai.publicUrl}/bookings`);
    await second.getByRole('link', { name: new RegExp(event) }).click();
    await expect(second.getByText(/に2名が入場しました。/)).toBeVisible();
    await expect(clerk.getByRole('definition')).toHaveText(['1件 2名', '1件 2名', '0件 0名']);
    await accessible(clerk);
    await clerk.getByRole('button', { name: '利用を止める' }).click();
    await clerk.getByRole('alertdialog').getByRole('button', { name: '利用を止める' }).click();
    await expect(clerk.getByText(/利用終了/)).toBeVisible();
    await expect(door.getByText('この端末の利用は止められました')).toBeVisible();
    expect(await keptOn(door)).toEqual([]);
    await accessible(door);

    await clerk.keyboard.press('n');
    const again = (await making.getByText(readable).textContent()) ?? '';
    await thief.getByLabel('登録コード').fill(again);
    await thief.getByRole('button', { name: 'この端末を登録する' }).click();
    await expect(thief.getByText('すべて送信済み')).toBeVisible();
    expect(await keptOn(thief)).toEqual(['door']);
    await kyosai.goAhead(4);
    await expect(thief.getByText('受付は終わりました')).toBeVisible({ timeout: 120_000 });
    expect(await keptOn(thief)).toEqual([]);
    await accessible(thief);
  },
);
