import { i18n } from '@lingui/core';
import { I18nProvider } from '@lingui/react';
import { render, screen } from '@testing-library/react';
import { Client, type Exchange, Provider } from 'urql';
import { beforeAll, expect, it } from 'vitest';
import { filter, map, pipe } from 'wonka';
import { PostTo } from './PostTo.tsx';

beforeAll(() => i18n.loadAndActivate({ locale: 'ja', messages: {} }));

function show(address: string | null) {
  const member = { __typename: 'Member', id: 'mem_1', name: '港　真理', postalCode: address && '650-0001', address };
  const data = { order: { __typename: 'Order', id: 'ord_1', member } };
  const told: Exchange = () => (operations) =>
    pipe(
      operations,
      filter(({ kind }) => kind === 'query'),
      map((operation) => ({ operation, data, stale: false, hasNext: false })),
    );
  render(
    <I18nProvider i18n={i18n}>
      <Provider value={new Client({ url: '/graphql', exchanges: [told], preferGetMethod: false })}>
        <PostTo order="ord_1" />
      </Provider>
    </I18nProvider>,
  );
}

it('shows what stands on the envelope', async () => {
  show('神戸市中央区加納町六丁目5番1号');
  expect((await screen.findByRole('group')).textContent).toBe('〒650-0001神戸市中央区加納町六丁目5番1号港　真理 様');
});

it('says where there is no address on file', async () => {
  show(null);
  expect(await screen.findByText('会員に連絡して、送り先をお尋ねください。')).toBeTruthy();
});
