import { i18n } from '@lingui/core';
import { I18nProvider } from '@lingui/react';
import { act, renderHook } from '@testing-library/react';
import type { ReactNode } from 'react';
import { Client, type Exchange, Provider } from 'urql';
import { beforeAll, expect, it } from 'vitest';
import { filter, fromPromise, map, mergeMap, pipe } from 'wonka';
import { useScan } from './useScan.ts';

beforeAll(() => i18n.loadAndActivate({ locale: 'ja', messages: {} }));

/** A server that answers to a number when the story says so. */
function desk() {
  const answers = new Map<string, () => void>();
  const told: Exchange = () => (operations) =>
    pipe(
      operations,
      filter(({ kind }) => kind === 'query'),
      mergeMap((operation) => {
        const number: string = operation.variables?.number;
        const member = { __typename: 'Member', id: `mem_${number}`, number, name: '', kana: '', waitingOrders: [] };
        const data = { deskMember: { __typename: 'DeskMemberPayload', member, problems: [] } };
        const said = new Promise<void>((say) => answers.set(number, say));
        return pipe(
          fromPromise(said),
          map(() => ({ operation, data, stale: false, hasNext: false })),
        );
      }),
    );
  const client = new Client({ url: '/graphql', exchanges: [told], preferGetMethod: false });
  const wrapper = ({ children }: { children: ReactNode }) => (
    <I18nProvider i18n={i18n}>
      <Provider value={client}>{children}</Provider>
    </I18nProvider>
  );
  const { result } = renderHook(useScan, { wrapper });
  return {
    result,
    scan: (number: string) => act(async () => void result.current.read(number)),
    answer: (number: string) => act(async () => answers.get(number)?.()),
  };
}

it('shows whom the last scan is of, whatever is answered later', async () => {
  const { result, scan, answer } = desk();
  await scan('10000001');
  await scan('10000002');
  await answer('10000002');
  expect(result.current.visitor?.person.number).toBe('10000002');
  expect(result.current.waiting).toBe(false);
  await answer('10000001');
  expect(result.current.visitor?.person.number).toBe('10000002');
});

it('waits for the last scan where the one before is answered first', async () => {
  const { result, scan, answer } = desk();
  await scan('10000001');
  await scan('10000002');
  await answer('10000001');
  expect(result.current.visitor).toBeUndefined();
  expect(result.current.waiting).toBe(true);
});

it('shows nobody once the clerk has begun anew', async () => {
  const { result, scan, answer } = desk();
  await scan('10000001');
  act(() => result.current.clear());
  await answer('10000001');
  expect(result.current.visitor).toBeUndefined();
});
