import { useEffect, useState } from 'react';
import { useClient } from 'urql';
import { type FragmentType, readFragment } from '../gen/fragment-masking.ts';
import { graphql } from '../gen/gql.ts';
import type { HappenedStepsFragment } from '../gen/graphql.ts';

/** A page of what happened to a claim. */
export const HappenedSteps = graphql(`
  fragment HappenedSteps on DecisionConnection {
    edges {
      node {
        id
        step
        corrections
        message
        at
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
`);

const ClaimSteps = graphql(`
  query ClaimSteps($id: ID!, $after: String) {
    claim(id: $id) {
      id
      decisions(after: $after) {
        ...HappenedSteps
      }
    }
  }
`);

/** What happened to a claim: the first page came with it, the others are fetched when asked for. */
export function useSteps(claim: string, masked: FragmentType<typeof HappenedSteps>) {
  const client = useClient();
  const first = readFragment(HappenedSteps, masked);
  const [later, setLater] = useState<HappenedStepsFragment[]>([]);
  const [waiting, wait] = useState(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a claim that was read anew begins with its first page.
  useEffect(() => setLater([]), [first]);
  const { hasNextPage, endCursor } = (later.at(-1) ?? first).pageInfo;
  const more = async () => {
    wait(true);
    const { data } = await client.query(ClaimSteps, { id: claim, after: endCursor ?? null }).toPromise();
    const page = readFragment(HappenedSteps, data?.claim?.decisions);
    if (page) setLater((pages) => [...pages, page]);
    wait(false);
  };
  return {
    steps: [first, ...later].flatMap(({ edges }) => edges.map(({ node }) => node)),
    waiting,
    more: hasNextPage ? more : undefined,
  };
}
