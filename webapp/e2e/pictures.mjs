// Takes the pictures of the README from a running demo: "make run" in one window, "node webapp/e2e/pictures.mjs" in another.
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { chromium } from '@playwright/test';

const root = resolve(import.meta.dirname, '../..');
const data = resolve(root, process.env.KYOSAI_DATA ?? 'data');
const people = JSON.parse(readFileSync(`${data}/demo/people.json`, 'utf8'));
const at = (name, usual) => `http://${process.env[`KYOSAI_${name}_LISTEN`] ?? usual}`;
const browser = await chromium.launch({
  executablePath: '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update'],
});

async function window(width, height, isMobile) {
  const context = await browser.newContext({
    viewport: { width, height },
    isMobile,
    deviceScaleFactor: isMobile ? 2 : 1,
    locale: 'ja-JP',
    timezoneId: 'Asia/Tokyo',
  });
  return context.newPage();
}

async function take(page, name) {
  await page.waitForLoadState('networkidle');
  await page.screenshot({ path: `${root}/docs/pictures/${name}.png` });
}

async function memberHome() {
  const page = await window(360, 740, true);
  const [member] = people.members;
  await page.goto(at('PUBLIC', '127.0.0.1:8080'));
  await page.getByLabel('サインインID').fill(member.signInId);
  await page.getByLabel('パスワード', { exact: true }).fill(member.password);
  await page.getByRole('button', { name: 'サインイン', exact: true }).click();
  await page.getByRole('navigation', { name: 'メニュー' }).waitFor();
  await take(page, 'member-home');
}

async function staffExamine() {
  const page = await window(1366, 768, false);
  const clerk = people.staff.find((s) => s.signInId === 'clerk');
  await page.goto(at('STAFF', '127.0.0.1:8081'));
  await page.getByRole('link', { name: 'サインインする' }).click();
  await page.getByLabel('職員ID').fill(clerk.signInId);
  await page.getByLabel('パスワード').fill(clerk.password);
  await page.getByRole('button', { name: 'サインイン' }).click();
  await page.getByRole('table', { name: '申請の一覧' }).waitFor();
  await page.getByRole('row').filter({ hasText: '結婚祝金' }).first().click();
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: '審査済みにする' }).waitFor();
  await take(page, 'staff-examine');
}

await memberHome();
await staffExamine();
await browser.close();
