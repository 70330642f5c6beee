import { i18n } from '@lingui/core';
import { I18nProvider } from '@lingui/react';
import { cleanup, render, screen } from '@testing-library/react';
import { Client, type Exchange, Provider } from 'urql';
import { afterEach, beforeAll, expect, it } from 'vitest';
import { filter, map, pipe } from 'wonka';
import { TouchedTable } from './TouchedTable.tsx';

beforeAll(() => i18n.loadAndActivate({ locale: 'ja', messages: {} }));
afterEach(cleanup);

/** The list of a change that touched three, of whom so many are still found. */
async function show(found: number, made: boolean) {
  const data = { touchedMembers: { totalCount: found, pageInfo: { hasNextPage: false, endCursor: null }, edges: [] } };
  const told: Exchange = () => (operations) =>
    pipe(
      operations,
      filter(({ kind }) => kind === 'query'),
      map((operation) => ({ operation, data, stale: false, hasNext: false })),
    );
  render(
    <I18nProvider i18n={i18n}>
      <Provider value={new Client({ url: '/graphql', exchanges: [told], preferGetMethod: false })}>
        <TouchedTable filter={{ amendment: 'amd_1' }} made={made} many={3} />
      </Provider>
    </I18nProvider>,
  );
  await screen.findByText('対象の会員はいません。');
  return screen.queryByText(/ここに出ません/)?.textContent;
}

it('says how many of those who were counted are not listed, and claims no reason', async () => {
  expect(await show(1, true)).toBe('変更のときの人数のうち 2名は、ここに出ません。');
});

it('says nothing where all whom it touched are listed', async () => {
  expect(await show(3, true)).toBeUndefined();
});

it('says nothing of a change that is not made yet', async () => {
  expect(await show(1, false)).toBeUndefined();
});
