import { useQuery } from 'urql';
import { graphql } from '../gen/gql.ts';
import type { WalkQuery } from '../gen/graphql.ts';

const WalkDocument = graphql(`
  query Walk($id: ID!) {
    claim(id: $id) {
      id
      status
      version
      eventOn
      relation
      personName
      reply
      amount
      verdict {
        entitled
        ...Verdict
      }
      kind {
        id
        code
        name
        nameEn
        asks
        relations
        proofs
      }
      member {
        id
        marriedOn
      }
      documents {
        edges {
          node {
            id
            state
          }
        }
      }
      decisions {
        edges {
          node {
            id
            step
            message
          }
        }
      }
      ...Proofs
      ...ClaimAnswers
    }
  }
`);

/** A claim as the walk reads it. */
export type WalkClaim = NonNullable<WalkQuery['claim']>;

/** The claim of the walk, and reading it anew. */
export function useClaim(id: string) {
  const [{ data, error }, again] = useQuery({
    query: WalkDocument,
    variables: { id },
    requestPolicy: 'cache-and-network',
  });
  return { claim: data?.claim, missing: data?.claim === null, error, again };
}
