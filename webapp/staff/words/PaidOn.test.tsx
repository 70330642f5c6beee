import { i18n } from '@lingui/core';
import { I18nProvider } from '@lingui/react';
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import type { ReactNode } from 'react';
import { Provider } from 'urql';
import { afterEach, beforeAll, expect, it, vi } from 'vitest';
import { makeClient } from '../../api/client.ts';
import { ClaimHistory, History } from '../claims/History.tsx';
import { makeFragmentData } from '../gen/fragment-masking.ts';
import { Payments } from '../members/Payments.tsx';

beforeAll(() => i18n.loadAndActivate({ locale: 'ja', messages: {} }));
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const kind = { __typename: 'BenefitKind' as const, id: 'knd_1', name: '結婚祝金', nameEn: 'Wedding gift' };
const payment = (id: string, paid: string, returnedOn: string | null) => ({
  __typename: 'PaymentEdge' as const,
  node: {
    __typename: 'Payment' as const,
    id,
    hostKind: '',
    paid,
    amount: 20_000,
    relation: null,
    payee: 'COMPANY' as const,
    returnedOn,
    kind,
    mayBe: [],
  },
});
// The first transfer came back, the second stayed.
const edges = [payment('pay_2', '2026-07-21', null), payment('pay_1', '2026-06-22', '2026-06-25')];

const inApp = (element: ReactNode) => render(<I18nProvider i18n={i18n}>{element}</I18nProvider>).container;

/** The rows of the table, those of which the money came back marked. */
function rows(of: HTMLElement) {
  const all = [...of.querySelectorAll('tbody tr')];
  return all.map((row) => [row.textContent, row.querySelector('del')?.textContent]);
}

it('tells whoever examines a claim which of the payments of before came back, and lists the older ones when asked', async () => {
  const list = (shown: unknown[], endCursor: string | null) => ({
    __typename: 'PaymentConnection' as const,
    edges: shown,
    pageInfo: { __typename: 'PageInfo' as const, hasNextPage: Boolean(endCursor), endCursor },
  });
  const claim = makeFragmentData(
    {
      __typename: 'Claim',
      id: 'clm_9',
      kind,
      paidBefore: list(edges, 'next'),
      claimedBesides: { ...list([], null), __typename: 'ClaimConnection' },
    } as never,
    ClaimHistory,
  );
  const fetched = vi.fn(async (..._asked: Parameters<typeof fetch>) => {
    const paidBefore = list([payment('pay_0', '2019-04-22', null)], null);
    return Response.json({ data: { claim: { __typename: 'Claim', id: 'clm_9', paidBefore } } });
  });
  vi.stubGlobal('fetch', fetched);
  const client = makeClient({ signInAgain: async () => {}, onConnection: () => {} });
  const shown = inApp(
    <Provider value={client}>
      <History claim={claim} />
    </Provider>,
  );
  const [stayed, back] = rows(shown);
  expect(stayed?.[0]).not.toContain('戻り');
  expect(stayed?.[1]).toBeUndefined();
  expect(back?.[0]).toContain('2026/06/25 戻り');
  expect(back?.[1]).toBe('20,000円');
  expect(fetched).not.toHaveBeenCalled();
  fireEvent.click(screen.getByRole('button', { name: '続きを表示' }));
  await waitFor(() => expect(rows(shown).map(([text]) => text)).toContainEqual(expect.stringContaining('2019/04/22')));
  expect(String(fetched.mock.calls[0]?.[1]?.body)).toContain('"after":"next"');
  expect(screen.queryByRole('button', { name: '続きを表示' })).toBeNull();
});

it('tells whoever looks at a member to whom was paid, and what came back', async () => {
  const client = makeClient({ signInAgain: async () => {}, onConnection: () => {} });
  const pageInfo = { hasNextPage: false, endCursor: null };
  const payments = { __typename: 'PaymentConnection', edges, pageInfo };
  const data = { member: { __typename: 'Member', id: 'mem_1', payments } };
  vi.stubGlobal('fetch', async () => Response.json({ data }));
  const shown = inApp(
    <Provider value={client}>
      <Payments member="mem_1" />
    </Provider>,
  );
  await waitFor(() => expect(rows(shown)).toHaveLength(2));
  const [stayed, back] = rows(shown);
  expect(stayed?.[0]).toContain('事業所');
  expect(stayed?.[0]).not.toContain('戻り');
  expect(back?.[0]).toContain('2026/06/25 戻り');
  expect(back?.[1]).toBe('20,000円');
});
