import { useMutation } from 'urql';
import { graphql } from '../gen/gql.ts';
import type { LookPurpose } from '../gen/graphql.ts';
import type { Answer } from '../shell/useIssues.ts';

const Reveal = graphql(`
  mutation ClaimReveal($input: ClaimRevealInput!) {
    claimReveal(input: $input) {
      claim {
        id
        look {
          id
          purpose
          secondsLeft
        }
      }
      problems {
        code
        field
        message
      }
    }
  }
`);

/** Opens what is sensitive of a claim for a purpose. */
export function useReveal(claim: string): (purpose: LookPurpose, note: string) => Promise<Answer> {
  const [, run] = useMutation(Reveal);
  return async (purpose, note) => {
    const { error, data } = await run({ input: { id: claim, purpose, note } });
    return { error, problems: data?.claimReveal.problems };
  };
}
