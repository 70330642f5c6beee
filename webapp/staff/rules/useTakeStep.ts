import { useMutation } from 'urql';
import { graphql } from '../gen/gql.ts';
import type { Answer } from '../shell/useIssues.ts';
import type { Step } from './steps.ts';

const Propose = graphql(`
  mutation RuleDraftPropose($input: RuleDraftStepInput!) {
    ruleDraftPropose(input: $input) {
      problems {
        code
        field
        message
      }
    }
  }
`);

const Approve = graphql(`
  mutation RuleDraftApprove($input: RuleDraftStepInput!) {
    ruleDraftApprove(input: $input) {
      problems {
        code
        field
        message
      }
    }
  }
`);

const Return = graphql(`
  mutation RuleDraftReturn($input: RuleDraftReturnInput!) {
    ruleDraftReturn(input: $input) {
      problems {
        code
        field
        message
      }
    }
  }
`);

const Withdraw = graphql(`
  mutation RuleDraftWithdraw($input: RuleDraftStepInput!) {
    ruleDraftWithdraw(input: $input) {
      problems {
        code
        field
        message
      }
    }
  }
`);

/** Takes a step with a draft; whether the answer is awaited, and what sends it. */
export function useTakeStep(
  step: Step,
): [boolean, (draft: { id: string; version: number }, answer: string) => Promise<Answer>] {
  const [proposing, propose] = useMutation(Propose);
  const [approving, approve] = useMutation(Approve);
  const [returning, giveBack] = useMutation(Return);
  const [withdrawing, withdraw] = useMutation(Withdraw);
  const fetching = proposing.fetching || approving.fetching || returning.fetching || withdrawing.fetching;
  const take = async ({ id, version }: { id: string; version: number }, answer: string): Promise<Answer> => {
    const input = { id, version };
    if (step === 'return') {
      const { error, data } = await giveBack({ input: { ...input, answer } });
      return { error, problems: data?.ruleDraftReturn.problems };
    }
    if (step === 'approve') {
      const { error, data } = await approve({ input });
      return { error, problems: data?.ruleDraftApprove.problems };
    }
    if (step === 'withdraw') {
      const { error, data } = await withdraw({ input });
      return { error, problems: data?.ruleDraftWithdraw.problems };
    }
    const { error, data } = await propose({ input });
    return { error, problems: data?.ruleDraftPropose.problems };
  };
  return [fetching, take];
}
