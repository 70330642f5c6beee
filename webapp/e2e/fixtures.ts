import AxeBuilder from '@axe-core/playwright';
import { test as base, expect, type Page } from '@playwright/test';
import type { Engine } from './database.ts';
import { beginDay } from './days.ts';
import { type Kyosai, type Member, type Staff, start } from './kyosai.ts';
import { faults, watch } from './session.ts';

export { expect };

/** What a project of the configuration sets. */
export interface Options {
  engine: Engine;
}

interface Worker extends Options {
  /** The real binary with a fresh database, loaded from the sample extract. */
  kyosai: Kyosai;
}

interface Each {
  /** The day of the story, which is one day to its end. */
  day: undefined;
  /** A member with an opened account, whom no other test of this server uses. */
  member: Member;
  /** Somebody of the staff by sign-in id: clerk, approver, accounting, administrator, reporting. */
  staff: (signInId: string) => Staff;
}

export const test = base.extend<Each, Worker>({
  engine: ['sqlite', { option: true, scope: 'worker' }],
  kyosai: [
    async ({ engine }, use) => {
      const kyosai = await start(engine);
      await use(kyosai);
      await kyosai.stop();
    },
    { scope: 'worker', timeout: 300_000 },
  ],
  day: [
    // biome-ignore lint/correctness/noEmptyPattern: the runner wants a pattern, also of what needs nothing
    async ({}, use) => {
      beginDay();
      await use(undefined);
    },
    { auto: true },
  ],
  page: async ({ page, kyosai }, use, info) => {
    watch(page);
    await use(page);
    if (info.status === info.expectedStatus) return;
    await info.attach('faults', { body: `${faults(page)}\n${kyosai.faults()}` });
  },
  member: async ({ kyosai }, use) => use(kyosai.nextMember()),
  staff: async ({ kyosai }, use) => use((id) => kyosai.staff(id)),
});

/**
 * Fails on any accessibility finding on the page as it stands. The database behind it makes no difference to a screen, so
 * it is looked at on one. No page has frames of another origin: axe runs within it (the legacy mode), where it would
 * otherwise open a window for each look.
 */
export async function accessible(page: Page): Promise<void> {
  if ((test.info().project.use as Partial<Options>).engine !== 'sqlite') return;
  const axe = new AxeBuilder({ page }).setLegacyMode(true).options({ resultTypes: ['violations'] });
  const { violations } = await axe.analyze();
  expect(
    violations.map((v) => `${v.id}: ${v.help} at ${v.nodes.map((n) => n.target).join(', ')}`),
    `axe findings at ${page.url()}`,
  ).toEqual([]);
}
