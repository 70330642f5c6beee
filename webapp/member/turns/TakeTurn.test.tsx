import { i18n } from '@lingui/core';
import { I18nProvider } from '@lingui/react';
import { cleanup, fireEvent, render, waitFor } from '@testing-library/react';
import { Client, fetchExchange, Provider } from 'urql';
import { afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { TakeTurn } from './TakeTurn.tsx';

beforeAll(() => i18n.loadAndActivate({ locale: 'ja', messages: {} }));
beforeEach(() => history.replaceState(null, '', '/tickets/ofr_1'));
afterEach(cleanup);

const ticket = {
  id: 'ofr_1',
  price: 1400,
  mayOrder: 4,
  saleFrom: '2026-06-15T01:00:00Z',
  payBy: ['COUNTER'] as const,
  allotments: [{ id: 'alt_1', name: '', left: 9 }],
};
const opened = {
  turnTake: { turn: null, problems: [{ code: 'sale_open', field: null, message: '販売が始まりました。' }] },
};
const answer = (data: object) =>
  new Response(JSON.stringify({ data }), { headers: { 'Content-Type': 'application/json' } });

/** A phone on which the button is pressed, and what it sent. */
async function press(...answers: object[]) {
  const served = vi.fn<typeof fetch>(async () => answer(answers.shift() ?? {}));
  const client = new Client({ url: '/graphql', exchanges: [fetchExchange], fetch: served, preferGetMethod: false });
  const onTaken = vi.fn();
  const phone = render(
    <I18nProvider i18n={i18n}>
      <Provider value={client}>
        <TakeTurn onTaken={onTaken} ticket={ticket} />
      </Provider>
    </I18nProvider>,
  );
  fireEvent.click(phone.getByRole('button', { name: '1枚の整理券を受け取る' }));
  await waitFor(() => expect(answers).toHaveLength(0));
  const sent = served.mock.calls.map(([, init]) => JSON.parse(String(init?.body)));
  return { phone, onTaken, sent };
}

it('orders with the same key where the sale has opened before the wish for a turn came', async () => {
  const { onTaken, sent, phone } = await press(opened, {
    orderPlace: { order: { id: 'ord_1' }, turn: null, problems: [] },
  });
  await waitFor(() => expect(location.pathname).toBe('/orders/ord_1'));
  const [turn, order] = sent.map(({ variables }) => variables.input);
  expect(order).toEqual({ ...turn, price: 1400 });
  expect(onTaken).not.toHaveBeenCalled();
  expect(phone.queryByText('販売が始まりました。')).toBeNull();
});

it('shows the turn that the order becomes while others wait', async () => {
  const { onTaken } = await press(opened, { orderPlace: { order: null, turn: { id: 'trn_1' }, problems: [] } });
  await waitFor(() => expect(onTaken).toHaveBeenCalledTimes(1));
});

it('says why nothing could be ordered', async () => {
  const problems = [{ code: 'sold_out', field: null, message: 'このチケットは売り切れました。' }];
  const { phone, onTaken } = await press(opened, { orderPlace: { order: null, turn: null, problems } });
  await waitFor(() => expect(phone.getByText('このチケットは売り切れました。')).toBeTruthy());
  expect(onTaken).not.toHaveBeenCalled();
});

it('takes a turn before the opening, and orders nothing', async () => {
  const { onTaken, sent } = await press({ turnTake: { turn: { id: 'trn_1' }, problems: [] } });
  await waitFor(() => expect(onTaken).toHaveBeenCalledTimes(1));
  expect(sent).toHaveLength(1);
});
