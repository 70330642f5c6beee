import { defineConfig } from '@playwright/test';
import type { Options } from './fixtures.ts';

const phone = { viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true, deviceScaleFactor: 2 };
const terminal = { viewport: { width: 1366, height: 768 } };

// Debian's Chromium, kept from looking for hosts of its own.
const chromium = {
  executablePath: process.env.KYOSAI_TEST_CHROMIUM ?? '/usr/bin/chromium',
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ],
};

export default defineConfig<object, Options>({
  testDir: '.',
  globalSetup: ['./clamd.ts', './stripe.ts'],
  outputDir: 'results',
  fullyParallel: false,
  forbidOnly: true,
  retries: 0,
  workers: 2,
  // Generous, for a machine that is busy with other things; but nothing waits without an end.
  timeout: 300_000,
  expect: { timeout: 30_000 },
  reporter: [['line']],
  use: {
    browserName: 'chromium',
    actionTimeout: 30_000,
    navigationTimeout: 60_000,
    launchOptions: chromium,
    locale: 'ja-JP',
    timezoneId: 'Asia/Tokyo',
    // Requests that pass a service worker cannot be lost on the way by a test; the story of the card without a line has it.
    serviceWorkers: 'block',
    // A fifth of the time of the stories; KYOSAI_TEST_TRACE=1 make stories records them.
    trace: process.env.KYOSAI_TEST_TRACE ? 'retain-on-failure' : 'off',
    screenshot: 'only-on-failure',
  },
  // Every story on both databases, every screen of members in both sizes, and the manual's pictures once. The chain of all kinds,
  // which is one story two dozen times, runs on MariaDB with make test-long alone: each step of it is in other stories there.
  projects: (['sqlite', 'mariadb'] as const).flatMap((engine) => [
    {
      name: `${engine} phone`,
      testMatch: ['member/**/*.spec.ts', 'stories/**/*.spec.ts'],
      testIgnore: engine === 'mariadb' && !process.env.KYOSAI_TEST_LONG ? 'stories/kinds.spec.ts' : [],
      use: { engine, ...phone },
    },
    {
      name: `${engine} desktop`,
      testMatch: ['staff/**/*.spec.ts', ...(engine === 'sqlite' ? ['member/**/*.spec.ts', 'manual/**/*.spec.ts'] : [])],
      use: { engine, ...terminal },
    },
  ]),
});
