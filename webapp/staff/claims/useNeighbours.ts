import { useRef } from 'react';
import { useClient, useQuery } from 'urql';
import { graphql } from '../gen/gql.ts';
import { pageOfQueue } from './Queue.tsx';
import { filterOf, nextOf, type QueueView } from './queueAddress.ts';

const QueueIds = graphql(`
  query QueueIds($filter: ClaimFilter!, $order: ClaimOrder!, $first: Int!, $after: String) {
    claims(filter: $filter, order: $order, first: $first, after: $after) {
      edges {
        node {
          id
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

/** The claims beside one in the queue from which it was opened. */
export interface Neighbours {
  next: string | undefined;
  previous: string | undefined;
  /** Finds what comes after this claim has left the queue; undefined at its end. */
  advance: () => Promise<string | undefined>;
}

/** Knows the neighbours of a claim in a view of the queue. */
export function useNeighbours(id: string, view: QueueView): Neighbours {
  const client = useClient();
  const variables = {
    filter: filterOf(view),
    order: view.order,
    first: pageOfQueue,
    after: view.after ?? null,
  };
  const [{ data }] = useQuery({ query: QueueIds, variables });
  const ids = data?.claims.edges.map(({ node }) => node.id) ?? [];
  // The decision takes the claim out of the list before the next one is asked for, so its place is kept.
  const place = useRef({ id, next: undefined as string | undefined });
  if (place.current.id !== id) place.current = { id, next: undefined };
  if (ids.includes(id)) place.current.next = nextOf(ids, id);
  const next = place.current.next ?? (ids.includes(id) ? undefined : ids[0]);
  const advance = async () => {
    if (next) return next;
    const later = await client
      .query(
        QueueIds,
        { ...variables, after: data?.claims.pageInfo.endCursor ?? null },
        { requestPolicy: 'network-only' },
      )
      .toPromise();
    return later.data?.claims.edges.map(({ node }) => node.id).find((other) => other !== id);
  };
  return { next, previous: ids[ids.indexOf(id) - 1], advance };
}
