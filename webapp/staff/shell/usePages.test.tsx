import { act, renderHook, waitFor } from '@testing-library/react';
import type { ReactNode } from 'react';
import { Client, type Exchange, gql, Provider } from 'urql';
import { expect, it } from 'vitest';
import { filter, fromPromise, map, mergeMap, pipe } from 'wonka';
import { usePages } from './usePages.ts';

interface Rows {
  rows: { edges: { node: string }[]; pageInfo: { hasNextPage: boolean; endCursor: string | undefined } };
}
type Asked = { after: string | null; of?: string };

/** A list that no server of ours has. */
const query = gql<Rows, Asked>`
  query Rows($after: String) {
    rows(after: $after) {
      id
    }
  }
`;

/** A server whose list is what the array holds at that moment, two rows a page. */
function listOf(table: string[]) {
  const answers: Exchange = () => (operations) =>
    pipe(
      operations,
      filter(({ kind }) => kind === 'query'),
      mergeMap((operation) => {
        const left = table.filter((row) => row > (operation.variables?.after ?? ''));
        const edges = left.slice(0, 2).map((node) => ({ node }));
        const pageInfo = { hasNextPage: left.length > 2, endCursor: edges.at(-1)?.node };
        return pipe(
          fromPromise(Promise.resolve({ rows: { edges, pageInfo } })),
          map((data) => ({ operation, data, stale: false, hasNext: false })),
        );
      }),
    );
  const client = new Client({ url: '/graphql', exchanges: [answers], preferGetMethod: false });
  const wrapper = ({ children }: { children: ReactNode }) => <Provider value={client}>{children}</Provider>;
  const asks = (of: string) => usePages<Rows, Asked, string>(query, { after: null, of }, ({ rows }) => rows);
  return renderHook(({ of }) => asks(of), { wrapper, initialProps: { of: 'x' } });
}

it('reads again every page that is shown, also where a row has gone or come', async () => {
  const table = ['a', 'b', 'c', 'd', 'e'];
  const { result } = listOf(table);
  await waitFor(() => expect(result.current.rows).toEqual(['a', 'b']));
  await act(() => result.current.more?.());
  expect(result.current.rows).toEqual(['a', 'b', 'c', 'd']);
  table.splice(0, 1);
  await act(() => result.current.again());
  expect(result.current.rows).toEqual(['b', 'c', 'd', 'e']);
  expect(result.current.more).toBeUndefined();
  table.push('f', 'g');
  await act(() => result.current.again());
  expect(result.current.rows).toEqual(['b', 'c', 'd', 'e']);
  expect(result.current.more).toBeDefined();
});

it('leaves out a page that was asked for by a list that has changed since', async () => {
  const { result, rerender } = listOf(['a', 'b', 'c']);
  await waitFor(() => expect(result.current.rows).toEqual(['a', 'b']));
  await act(async () => {
    const late = result.current.more?.();
    rerender({ of: 'y' });
    await late;
  });
  await waitFor(() => expect(result.current.rows).toEqual(['a', 'b']));
});
