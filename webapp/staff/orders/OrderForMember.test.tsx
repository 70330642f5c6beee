import { i18n } from '@lingui/core';
import { I18nProvider } from '@lingui/react';
import { cleanup, render, screen } from '@testing-library/react';
import { Client, type Exchange, Provider } from 'urql';
import { afterEach, beforeAll, expect, it } from 'vitest';
import { filter, map, pipe } from 'wonka';
import OrderForMember from './OrderForMember.tsx';

beforeAll(() => i18n.loadAndActivate({ locale: 'ja', messages: {} }));
afterEach(cleanup);

/** A ticket whose sale is coming, and whose numbered tickets can be had from so many minutes on. */
async function coming(minutes: number, payBy = ['COUNTER']) {
  const turnsFrom = new Date(Date.now() + minutes * 60_000).toISOString();
  const offering = {
    ...{ id: 'off_1', name: '観劇券', price: 1400, way: 'FIRST_COME', stage: 'COMING', turnsFrom, left: 5 },
    ...{ allotments: [{ id: 'alt_1', name: '', left: 5 }], memberLimit: 4, payBy, limitGroup: null },
  };
  const told: Exchange = () => (operations) =>
    pipe(
      operations,
      filter(({ kind }) => kind === 'query'),
      map((operation) => ({ operation, data: { offering }, stale: false, hasNext: false })),
    );
  render(
    <I18nProvider i18n={i18n}>
      <Provider value={new Client({ url: '/graphql', exchanges: [told], preferGetMethod: false })}>
        <OrderForMember />
      </Provider>
    </I18nProvider>,
  );
  await screen.findByLabelText(/会員番号/);
  return screen.queryByRole('button', { name: '1枚の整理券を取る' }) as HTMLButtonElement | null;
}

it('asks for a numbered ticket once the server would give one', async () => {
  expect((await coming(0))?.disabled).toBe(false);
  expect(screen.queryByText(/から、整理券を取れます。/)).toBeNull();
});

it('says before that from when', async () => {
  expect(await coming(1)).toBeNull();
  expect(screen.getByText(/から、整理券を取れます。/)).toBeTruthy();
});

it('leaves what is paid by card alone to the member', async () => {
  expect((await coming(0, ['CARD']))?.disabled).toBe(true);
});
