import { useRef } from 'react';
import { type CombinedError, useMutation } from 'urql';
import { graphql } from '../gen/gql.ts';
import type { Problem } from '../shell/useIssues.ts';
import type { ManyStep } from './picks.ts';

const RecommendMany = graphql(`
  mutation ClaimRecommendMany($input: ClaimRecommendManyInput!) {
    claimRecommendMany(input: $input) {
      answers {
        id
        claim {
          id
          status
          version
        }
        problems {
          code
          message
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

const ApproveMany = graphql(`
  mutation ClaimApproveMany($input: ClaimApproveManyInput!) {
    claimApproveMany(input: $input) {
      answers {
        id
        claim {
          id
          status
          version
        }
        problems {
          code
          message
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

/** What came of one of several claims. */
export interface ManyAnswer {
  id: string;
  problems: readonly { message: string }[];
}

/** What came of all. */
export interface ManyDecided {
  error?: CombinedError | undefined;
  problems?: readonly Problem[] | undefined;
  answers?: readonly ManyAnswer[] | undefined;
}

type DecideMany = (claims: { id: string; version: number }[]) => Promise<ManyDecided>;

/** Sends several claims to be decided; tried again after a lost answer, none is decided twice. */
export function useDecideMany(step: ManyStep): [waiting: boolean, decide: DecideMany] {
  const key = useRef(crypto.randomUUID());
  const [recommended, recommend] = useMutation(RecommendMany);
  const [approved, approve] = useMutation(ApproveMany);
  const decide: DecideMany = async (claims) => {
    const input = { idempotencyKey: key.current, claims: claims.map(({ id, version }) => ({ id, version })) };
    if (step === 'recommend') {
      const { error, data } = await recommend({ input });
      return { error, ...data?.claimRecommendMany };
    }
    const { error, data } = await approve({ input });
    return { error, ...data?.claimApproveMany };
  };
  return [recommended.fetching || approved.fetching, decide];
}
