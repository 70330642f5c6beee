import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { expect, test } from '../fixtures.ts';
import { applyForWedding, decide, focusedRow, openClaim, search, signInByForm } from './steps.ts';

test('nothing of a person stays on the terminal, and nothing is asked of another host', async ({
  kyosai,
  staff,
  launchOptions,
}) => {
  const member = kyosai.nextMember();
  const spouse = '明石 五百重';
  await applyForWedding(kyosai, member, spouse);
  const profile = mkdtempSync(join(tmpdir(), 'kyosai-terminal-'));
  const terminal = await chromium.launchPersistentContext(profile, {
    ...launchOptions,
    viewport: { width: 1366, height: 768 },
    locale: 'ja-JP',
  });
  const hosts = new Set<string>();
  terminal.on('request', (request) => hosts.add(new URL(request.url()).origin));
  const page = terminal.pages()[0] ?? (await terminal.newPage());
  await signInByForm(page, kyosai, staff('clerk'));
  const provider = [...hosts].filter((host) => host !== kyosai.staffUrl);

  const typed = '読み取れる写真をお願いします';
  await openClaim(page, member.memberNumber);
  await expect(page.getByText(spouse)).toBeVisible();
  const returning = await decide(page, 'b', '会員に確認する');
  await page.getByRole('textbox', { name: '会員への文' }).fill(typed);
  await page.keyboard.press('Escape');
  await expect(returning).toBeHidden();
  await search(page, member.name);
  await expect(page.getByRole('table', { name: '見つかった会員' })).toContainText(member.memberNumber);
  await page.keyboard.press('ArrowDown');
  await expect(focusedRow(page)).toContainText(member.memberNumber);
  await page.keyboard.press('Enter');
  await expect(page.getByText('勤務先の履歴')).toBeVisible();
  expect(await storesOf(page)).toEqual({ local: 0, session: 0, databases: 0, caches: 0, workers: 0, history: 'null' });
  await page.waitForTimeout(3000);
  await terminal.close();

  expect(provider.length).toBeLessThanOrEqual(1);
  expect([...hosts].filter((host) => host !== kyosai.staffUrl && !provider.includes(host))).toEqual([]);
  const [family = ''] = member.name.split('　');
  expect(heldBy(profile, [member.name, member.memberNumber, spouse, typed, `${family}　`])).toEqual([]);
  expect(heldBy(profile, [new URL(kyosai.staffUrl).host]), 'the search itself finds what is there').not.toEqual([]);
  rmSync(profile, { recursive: true, force: true });
});

async function storesOf(page: Page) {
  return page.evaluate(async () => ({
    local: localStorage.length,
    session: sessionStorage.length,
    databases: (await indexedDB.databases()).length,
    caches: (await caches.keys()).length,
    workers: (await navigator.serviceWorker.getRegistrations()).length,
    history: JSON.stringify(history.state),
  }));
}

/** The files of a folder that hold one of the texts, in either way in which a browser writes text. */
function heldBy(folder: string, texts: string[]): string[] {
  const needles = texts.flatMap((text) => [
    Buffer.from(text),
    Buffer.from(text, 'utf16le'),
    Buffer.from(encodeURIComponent(text)),
  ]);
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => {
      const bytes = readFileSync(file);
      return needles.some((needle) => bytes.includes(needle));
    });
}
