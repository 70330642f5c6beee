import { i18n } from '@lingui/core';
import { I18nProvider } from '@lingui/react';
import { act, renderHook } from '@testing-library/react';
import type { ReactNode } from 'react';
import { Client, fetchExchange, Provider } from 'urql';
import { afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { usePatientSend } from './usePatientSend.ts';

beforeAll(() => i18n.loadAndActivate({ locale: 'ja', messages: {} }));
beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

const selectionSet = { kind: 'SelectionSet', selections: [] };
const definitions = [{ kind: 'OperationDefinition', operation: 'mutation', selectionSet }];
const document = { kind: 'Document', definitions, documentId: 'sha256:abc' } as never;
const json = { 'Content-Type': 'application/json' };
const done = () => new Response(JSON.stringify({ data: { ok: true } }), { headers: json });
const away = (arrived: string) =>
  new Response(
    JSON.stringify({ errors: [{ message: '混み合っています', extensions: { code: 'TOO_MANY' } }], data: null }),
    { status: 429, headers: { ...json, 'Retry-After': '2', 'Kyosai-Arrived': arrived } },
  );

function phone(...answers: Response[]) {
  const served = vi.fn<typeof fetch>(async () => answers.shift() ?? done());
  const client = new Client({ url: '/graphql', exchanges: [fetchExchange], fetch: served, preferGetMethod: false });
  const wrapper = ({ children }: { children: ReactNode }) => (
    <I18nProvider i18n={i18n}>
      <Provider value={client}>{children}</Provider>
    </I18nProvider>
  );
  const hook = renderHook(() => usePatientSend<object, { key: string }>(document, () => []), { wrapper });
  const stamps = () => served.mock.calls.map(([, init]) => new Headers(init?.headers).get('Kyosai-Arrived'));
  const keys = () => served.mock.calls.map(([, init]) => JSON.parse(String(init?.body)).variables.key);
  return { ...hook, served, stamps, keys };
}

it('waits as long as it is asked to, and comes again with the same key and the stamp of its arrival', async () => {
  const { result, served, stamps, keys } = phone(away('early'), done());
  let sent: Promise<unknown> = Promise.resolve();
  await act(async () => {
    sent = result.current.send({ key: 'k1' });
    await vi.advanceTimersByTimeAsync(1_999);
  });
  expect(served).toHaveBeenCalledTimes(1);
  expect(result.current).toMatchObject({ waiting: true, sending: true });
  await act(async () => vi.advanceTimersByTimeAsync(2_001));
  expect(await sent).toEqual({ ok: true });
  expect(stamps()).toEqual([null, 'early']);
  expect(keys()).toEqual(['k1', 'k1']);
  expect(result.current).toMatchObject({ waiting: false, sending: false, issues: [] });
});

it('sends what is under way not once more beside itself', async () => {
  const { result, served } = phone(away('early'), done());
  await act(async () => {
    const both = Promise.all([result.current.send({ key: 'k1' }), result.current.send({ key: 'k1' })]);
    await vi.advanceTimersByTimeAsync(4_000);
    expect(await both).toEqual([{ ok: true }, undefined]);
  });
  expect(served).toHaveBeenCalledTimes(2);
});

it('keeps the place when the person asks again after the last try', async () => {
  const { result, stamps } = phone(...Array.from({ length: 9 }, (_, nth) => away(`s${nth}`)), done());
  await act(async () => {
    const first = result.current.send({ key: 'k1' });
    await vi.advanceTimersByTimeAsync(300_000);
    expect(await first).toBeUndefined();
  });
  expect(result.current.issues).toEqual([{ message: '混み合っています' }]);
  await act(async () => {
    expect(await result.current.send({ key: 'k1' })).toEqual({ ok: true });
  });
  expect(stamps().slice(-1)).toEqual(['s8']);
});
