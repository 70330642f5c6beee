import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { useEffect, useRef, useState } from 'react';
import { type AnyVariables, type CombinedError, type RequestPolicy, useClient, useQuery } from 'urql';

/** A page of a list, as the API gives it. */
export interface Connection<Node> {
  edges: readonly { node: Node }[];
  pageInfo: { hasNextPage: boolean; endCursor?: string | null };
}

/** A list that grows page by page. */
export interface Pages<Node, Data = unknown> {
  /** The answer that holds the first page. */
  data: Data | undefined;
  /** Undefined while the first page is awaited. */
  rows: Node[] | undefined;
  error: CombinedError | undefined;
  waiting: boolean;
  /** Fetches the next page; undefined at the end of the list. */
  more: (() => Promise<void>) | undefined;
  /** Reads again every page that is shown, in its turn. */
  again: () => Promise<void>;
}

/** Reads a list: the first page at once, the others when asked for. Other variables start it anew. */
export function usePages<Data, Variables extends AnyVariables & { after?: string | null }, Node>(
  query: TypedDocumentNode<Data, Variables>,
  variables: Variables,
  listOf: (data: Data) => Connection<Node> | null | undefined,
  pause = false,
): Pages<Node, Data> {
  const [{ data, error, fetching }] = useQuery({ query, variables, pause, requestPolicy: 'cache-and-network' });
  const { rows, waiting, more, again } = usePagesAfter(data ? listOf(data) : undefined, query, variables, listOf);
  return { data, rows, error, waiting: fetching || waiting, more, again };
}

/** A list whose first page came with something else. */
export type PagesAfter<Node> = Pick<Pages<Node>, 'rows' | 'waiting' | 'more' | 'again'>;

/** Reads the rest of a list whose first page came with something else. Other variables start it anew. */
export function usePagesAfter<Data, Variables extends AnyVariables & { after?: string | null }, Node>(
  first: Connection<Node> | null | undefined,
  query: TypedDocumentNode<Data, Variables>,
  variables: Variables,
  listOf: (data: Data) => Connection<Node> | null | undefined,
): PagesAfter<Node> {
  const client = useClient();
  const [later, setLater] = useState<Connection<Node>[]>([]);
  const [asking, setAsking] = useState(false);
  const asked = JSON.stringify(variables);
  const wanted = useRef(asked);
  wanted.current = asked;
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is asked is what starts the list anew.
  useEffect(() => setLater([]), [asked]);
  const pageAfter = async (after: string | null | undefined, requestPolicy: RequestPolicy) => {
    const page = { ...variables, after: after ?? null };
    const { data } = await client.query(query, page, { requestPolicy }).toPromise();
    return data && wanted.current === asked ? listOf(data) : undefined;
  };
  const last = later.at(-1) ?? first;
  const more = async () => {
    setAsking(true);
    const page = await pageAfter(last?.pageInfo.endCursor, 'cache-first');
    if (page) setLater((pages) => [...pages, page]);
    setAsking(false);
  };
  const again = async () => {
    const fresh: Connection<Node>[] = [];
    // One after the other: a row that has gone moves the place where the next page begins.
    let page = await pageAfter(variables.after, 'network-only');
    while (page?.pageInfo.hasNextPage && fresh.length < later.length) {
      page = await pageAfter(page.pageInfo.endCursor, 'network-only');
      if (page) fresh.push(page);
    }
    if (page) setLater(fresh);
  };
  return {
    rows: first ? [first, ...later].flatMap(({ edges }) => edges.map(({ node }) => node)) : undefined,
    waiting: asking,
    more: last?.pageInfo.hasNextPage ? more : undefined,
    again,
  };
}
