import { i18n } from '@lingui/core';
import { I18nProvider } from '@lingui/react';
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { Provider } from 'urql';
import { afterEach, beforeAll, expect, it, vi } from 'vitest';
import { makeClient } from '../../api/client.ts';
import { ClaimTimeline } from './ClaimTimeline.tsx';

beforeAll(() => i18n.loadAndActivate({ locale: 'ja', messages: {} }));
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const page = (message: string, endCursor: string | null) => ({
  __typename: 'DecisionConnection',
  edges: [
    {
      node: {
        __typename: 'Decision',
        id: message,
        step: 'RETURNED',
        corrections: [],
        message,
        at: '2026-06-01T01:00:00Z',
      },
    },
  ],
  pageInfo: { __typename: 'PageInfo', hasNextPage: Boolean(endCursor), endCursor },
});

it('shows all that happened when asked, and what comes next behind it', async () => {
  const fetched = vi.fn(async (..._asked: Parameters<typeof fetch>) =>
    Response.json({ data: { claim: { __typename: 'Claim', id: 'clm_1', decisions: page('二つ目', null) } } }),
  );
  vi.stubGlobal('fetch', fetched);
  const claim = {
    id: 'clm_1',
    kind: { asks: [] },
    status: 'SUBMITTED',
    proofs: [],
    payments: [],
    decisions: page('一つ目', 'next'),
  };
  const { container } = render(
    <I18nProvider i18n={i18n}>
      <Provider value={makeClient({ signInAgain: async () => {}, onConnection: () => {} })}>
        <ClaimTimeline claim={claim as never} />
      </Provider>
    </I18nProvider>,
  );
  const rows = () => [...container.querySelectorAll('li')].map((row) => row.textContent ?? '');
  expect(rows()[0]).toContain('一つ目');
  const coming = rows().slice(1);
  expect(coming.length).toBeGreaterThan(0);
  fireEvent.click(screen.getByRole('button', { name: 'もっと見る' }));
  await waitFor(() => expect(rows()[1]).toContain('二つ目'));
  expect(rows().slice(2)).toEqual(coming);
  expect(String(fetched.mock.calls[0]?.[1]?.body)).toContain('"after":"next"');
  expect(screen.queryByRole('button', { name: 'もっと見る' })).toBeNull();
});

it.each([
  ['a stay by the night', ['STAY'], true, true],
  ['a stay of one fixed amount', ['STAY'], false, false],
  ['what is no stay', ['COST'], true, false],
])('says that nights came back of %s', (_of, asks, varies, back) => {
  const step = (step: string) => ({ node: { ...page('', null).edges[0]?.node, id: step, step } });
  const decisions = { ...page('', null), edges: [step('APPROVED'), step('WITHDRAWN')] };
  const claim = {
    id: 'clm_1',
    kind: { asks, rule: { varies } },
    status: 'WITHDRAWN',
    proofs: [],
    payments: [],
    decisions,
  };
  render(
    <I18nProvider i18n={i18n}>
      <Provider value={makeClient({ signInAgain: async () => {}, onConnection: () => {} })}>
        <ClaimTimeline claim={claim as never} />
      </Provider>
    </I18nProvider>,
  );
  expect(screen.queryAllByText('泊数はもとに戻りました。')).toHaveLength(back ? 1 : 0);
});
