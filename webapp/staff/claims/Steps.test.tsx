import { i18n } from '@lingui/core';
import { I18nProvider } from '@lingui/react';
import { act, cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { Provider } from 'urql';
import { afterEach, beforeAll, expect, it, vi } from 'vitest';
import { makeClient } from '../../api/client.ts';
import { keysNow } from '../shell/keys.ts';
import { MeContext, meOf } from '../shell/viewer.ts';
import { Steps } from './Steps.tsx';

beforeAll(() => i18n.loadAndActivate({ locale: 'ja', messages: {} }));
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const me = meOf({
  kind: 'STAFF',
  roles: ['EXAMINER'],
  idleSeconds: 900,
  documentsScanned: true,
  staff: { id: 'stf_1', name: '審査 太郎' },
});
const minute = (at: number) => new Date(Date.UTC(2026, 5, 1, 0, at)).toISOString();

/** A page of what happened in some minutes; it says whether it goes on. */
const page = (__typename: string, nodes: object[], endCursor: string | null) => ({
  __typename,
  edges: nodes.map((node) => ({ node })),
  pageInfo: { __typename: 'PageInfo', hasNextPage: Boolean(endCursor), endCursor },
});
const step = (at: number, message: string) => ({
  __typename: 'Decision',
  id: `dcn_${at}`,
  step: 'RETURNED',
  at: minute(at),
  corrections: [],
  message,
  note: null,
  staff: null,
});
const told = (at: number) => ({
  __typename: 'Notice',
  id: `ntc_${at}`,
  kind: 'CLAIM_RETURNED',
  madeAt: minute(at),
  readAt: null,
});

function shown() {
  const client = makeClient({ signInAgain: async () => {}, onConnection: () => {} });
  const claim = {
    __typename: 'Claim',
    id: 'clm_1',
    createdAt: minute(0),
    payments: [],
    documents: { edges: [] },
    decisions: page('DecisionConnection', [step(1, '一つ目'), step(3, '二つ目')], 'steps'),
    looks: page('PurposedLookConnection', [], null),
    notices: page('NoticeConnection', [told(2), told(9)], null),
  };
  const { container } = render(
    <I18nProvider i18n={i18n}>
      <Provider value={client}>
        <MeContext value={me}>
          <Steps claim={claim as never} />
        </MeContext>
      </Provider>
    </I18nProvider>,
  );
  return () => [...container.querySelectorAll('li')].map((row) => row.textContent ?? '');
}

it.each(['press', 'key'])('shows what follows by a %s, and nothing behind a gap before', async (way) => {
  const more = page('DecisionConnection', [step(5, '三つ目')], null);
  const fetched = vi.fn(async (..._asked: Parameters<typeof fetch>) =>
    Response.json({ data: { claim: { __typename: 'Claim', id: 'clm_1', decisions: more } } }),
  );
  vi.stubGlobal('fetch', fetched);
  const rows = shown();
  expect(rows()).toHaveLength(4);
  expect(rows().at(-1)).toContain('二つ目');
  if (way === 'press') fireEvent.click(screen.getByRole('button', { name: '続きを表示' }));
  else
    act(() =>
      keysNow()
        .find(({ key }) => key === 'n')
        ?.run(),
    );
  await waitFor(() => expect(rows()).toHaveLength(6));
  expect(rows()[4]).toContain('三つ目');
  expect(rows()[5]).toContain('会員へお知らせ');
  expect(String(fetched.mock.calls[0]?.[1]?.body)).toContain('"after":"steps"');
  expect(screen.queryByRole('button', { name: '続きを表示' })).toBeNull();
});
