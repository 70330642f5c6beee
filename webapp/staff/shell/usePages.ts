import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { useEffect, useState } from 'react';
import { type AnyVariables, type CombinedError, useClient, useQuery } from 'urql';

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
  again: () => void;
}

/** Reads a list: the first page at once, the others when asked for. Other variables start it anew. */
export function usePages<Data, Variables extends AnyVariables & { after?: string | null }, Node>(
  query: TypedDocumentNode<Data, Variables>,
  variables: Variables,
  listOf: (data: Data) => Connection<Node> | null | undefined,
  pause = false,
): Pages<Node, Data> {
  const [{ data, error, fetching }, execute] = useQuery({
    query,
    variables,
    pause,
    requestPolicy: 'cache-and-network',
  });
  const { rows, waiting, more } = usePagesAfter(data ? listOf(data) : undefined, query, variables, listOf);
  return {
    data,
    rows,
    error,
    waiting: fetching || waiting,
    more,
    again: () => execute({ requestPolicy: 'network-only' }),
  };
}

/** Reads the rest of a list whose first page came with something else. Other variables start it anew. */
export function usePagesAfter<Data, Variables extends AnyVariables & { after?: string | null }, Node>(
  first: Connection<Node> | null | undefined,
  query: TypedDocumentNode<Data, Variables>,
  variables: Variables,
  listOf: (data: Data) => Connection<Node> | null | undefined,
): Pick<Pages<Node>, 'rows' | 'waiting' | 'more'> {
  const client = useClient();
  const [later, setLater] = useState<Connection<Node>[]>([]);
  const [asking, setAsking] = useState(false);
  const asked = JSON.stringify(variables);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is asked is what starts the list anew.
  useEffect(() => setLater([]), [asked]);
  const last = later.at(-1) ?? first;
  const more = async () => {
    setAsking(true);
    const answer = await client.query(query, { ...variables, after: last?.pageInfo.endCursor ?? null }).toPromise();
    const page = answer.data ? listOf(answer.data) : undefined;
    if (page) setLater((pages) => [...pages, page]);
    setAsking(false);
  };
  return {
    rows: first ? [first, ...later].flatMap(({ edges }) => edges.map(({ node }) => node)) : undefined,
    waiting: asking,
    more: last?.pageInfo.hasNextPage ? more : undefined,
  };
}
