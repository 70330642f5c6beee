import { i18n } from '@lingui/core';
import { I18nProvider } from '@lingui/react';
import { cleanup, render, screen } from '@testing-library/react';
import { Provider } from 'urql';
import { afterEach, beforeAll, expect, it } from 'vitest';
import { makeClient } from '../../api/client.ts';
import type { PayBy } from '../gen/graphql.ts';
import { AcceptOffer } from './WishDialog.tsx';
import type { Wish } from './wish.ts';

beforeAll(() => i18n.loadAndActivate({ locale: 'ja', messages: {} }));
afterEach(cleanup);

const client = makeClient({ signInAgain: async () => {}, onConnection: () => {} });

function offer(payBy: PayBy[]) {
  const wish: Wish = {
    ...{
      id: 'wpl_1',
      stands: { kind: 'PLACE', status: 'OFFERED' },
      offering: { id: 'off_1', name: '観劇券' },
      part: '',
    },
    ...{ quantity: 1, open: true, at: '2026-06-20T08:00:00Z', payBy, filedBy: null, cancelledBy: null, line: null },
  };
  const nothing = () => undefined;
  render(
    <I18nProvider i18n={i18n}>
      <Provider value={client}>
        <AcceptOffer member={{ id: 'mem_1', name: '港　真理' }} onClose={nothing} onDone={nothing} wish={wish} />
      </Provider>
    </I18nProvider>,
  );
  return screen.getByRole('button', { name: '申し込む' }) as HTMLButtonElement;
}

const why = '支払いがカードだけのチケットは、会員ご本人だけが申し込めます。';

it('says that only the member can take what is paid by card alone', () => {
  expect(offer(['CARD']).disabled).toBe(true);
  expect(screen.getByText(why)).toBeTruthy();
});

it('takes at a counter what can be paid there too', () => {
  expect(offer(['CARD', 'COUNTER']).disabled).toBe(false);
  expect(screen.queryByText(why)).toBeNull();
});
