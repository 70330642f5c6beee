import { useQuery } from 'urql';
import { AnswersFragment } from '../claims/answers.ts';
import { readFragment } from '../gen/fragment-masking.ts';
import { graphql } from '../gen/gql.ts';
import type { WalkQuery } from '../gen/graphql.ts';

const WalkDocument = graphql(`
  query Walk($id: ID!) {
    claim(id: $id) {
      id
      status
      version
      reply
      takesReply
      proofs
      amount
      payee
      ahead {
        payOn
        closesOn
      }
      verdict {
        entitled
        ...Verdict
      }
      kind {
        id
        name
        nameEn
        onFile
        mourning
        certificate
        couponMonths
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
            corrections
            message
          }
        }
      }
      ...Answers
      ...Proofs
      ...ClaimAnswers
    }
  }
`);

/** A claim as the walk reads it. */
export type WalkClaim = NonNullable<WalkQuery['claim']>;

/** The claim of the walk with its answers, and reading it anew. */
export function useClaim(id: string) {
  const [{ data, error }, again] = useQuery({
    query: WalkDocument,
    variables: { id },
    requestPolicy: 'cache-and-network',
  });
  const claim = data?.claim;
  return { claim, answers: readFragment(AnswersFragment, claim), missing: claim === null, error, again };
}
