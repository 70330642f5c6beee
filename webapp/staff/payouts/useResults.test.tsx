import { i18n } from '@lingui/core';
import { I18nProvider } from '@lingui/react';
import { act, renderHook, waitFor } from '@testing-library/react';
import type { ReactNode } from 'react';
import { Client, type Exchange, Provider } from 'urql';
import { beforeAll, expect, it } from 'vitest';
import { filter, fromPromise, map, mergeMap, pipe } from 'wonka';
import { largestFile } from './contentOf.ts';
import { useResults } from './useResults.ts';

beforeAll(() => i18n.loadAndActivate({ locale: 'ja', messages: {} }));

/** A server that looks at a file, which says how many it returns, when the story says so; and keeps what was taken. */
function bank() {
  const answers = new Map<number, () => void>();
  const taken: string[] = [];
  const told: Exchange = () => (operations) =>
    pipe(
      operations,
      filter(({ kind }) => kind !== 'teardown'),
      mergeMap((operation) => {
        const content: string = operation.variables?.content ?? operation.variables?.input.content;
        const returning = Number(atob(content));
        const payload = { results: { returning, unmatched: 0 }, problems: [] };
        if (operation.kind === 'mutation') taken.push(atob(content));
        const said =
          operation.kind === 'mutation' ? Promise.resolve() : new Promise<void>((say) => answers.set(returning, say));
        const data = { payoutResults: payload, payoutResultsTake: payload };
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
  const { result } = renderHook(() => useResults('run_1'), { wrapper });
  /** Chooses a file; gives what its look is going to give. */
  const choose = async (returning: number) => {
    const looked: { by?: ReturnType<typeof result.current.look> } = {};
    await act(async () => {
      looked.by = result.current.look(new File([String(returning)], `${returning}.dat`));
    });
    await waitFor(() => expect(answers.has(returning)).toBe(true));
    return () => looked.by;
  };
  const answer = (returning: number) => act(async () => answers.get(returning)?.());
  return { result, taken, choose, answer };
}

it('tells of the file that was chosen last, whichever is answered first', async () => {
  const { result, taken, choose, answer } = bank();
  const [first, second] = [await choose(1), await choose(2)];
  await answer(2);
  expect((await second())?.results?.returning).toBe(2);
  expect(result.current.waiting).toBe(false);
  await answer(1);
  expect(await first()).toBeUndefined();
  await act(async () => void (await result.current.take('2026-04-20')));
  expect(taken).toEqual(['2']);
});

it('waits for the file that was chosen last where the one before is answered first', async () => {
  const { result, choose, answer } = bank();
  const [first] = [await choose(1), await choose(2)];
  await answer(1);
  expect(await first()).toBeUndefined();
  expect(result.current.waiting).toBe(true);
});

it('tells nothing of the file before once one that is too large was chosen', async () => {
  const { result, choose, answer } = bank();
  const first = await choose(1);
  const large = new File([new Uint8Array(largestFile + 1)], 'large.dat');
  await act(async () => {
    const looked = await result.current.look(large);
    expect(looked?.issues).toHaveLength(1);
  });
  expect(result.current.waiting).toBe(false);
  await answer(1);
  expect(await first()).toBeUndefined();
});
