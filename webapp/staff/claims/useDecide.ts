import { type CombinedError, useMutation } from 'urql';
import { readFragment } from '../gen/fragment-masking.ts';
import { graphql } from '../gen/gql.ts';
import type { Correction } from '../gen/graphql.ts';
import type { Problem } from '../shell/useIssues.ts';
import type { Action } from './actions.ts';

const Return = graphql(`
  mutation ClaimReturn($input: ClaimReturnInput!) {
    claimReturn(input: $input) {
      ...ClaimDecided
    }
  }
`);

const Recommend = graphql(`
  mutation ClaimRecommend($input: ClaimRecommendInput!) {
    claimRecommend(input: $input) {
      ...ClaimDecided
    }
  }
`);

const Approve = graphql(`
  mutation ClaimApprove($input: ClaimApproveInput!) {
    claimApprove(input: $input) {
      ...ClaimDecided
    }
  }
`);

const Refuse = graphql(`
  mutation ClaimRefuse($input: ClaimRefuseInput!) {
    claimRefuse(input: $input) {
      ...ClaimDecided
    }
  }
`);

const Undo = graphql(`
  mutation ClaimUndo($input: ClaimUndoInput!) {
    claimUndo(input: $input) {
      ...ClaimDecided
    }
  }
`);

const Withdraw = graphql(`
  mutation ClaimWithdraw($input: ClaimWithdrawInput!) {
    claimWithdraw(input: $input) {
      ...ClaimDecided
    }
  }
`);

const ClaimDecided = graphql(`
  fragment ClaimDecided on ClaimPayload {
    claim {
      id
      status
      version
    }
    problems {
      code
      field
      message
    }
  }
`);

/** What a decision answered. */
export interface Decided {
  error?: CombinedError | undefined;
  problems?: readonly Problem[] | undefined;
}

/** The words that go with a decision; what is to be mended goes with a return alone. */
export interface DecisionWords {
  text: string;
  corrections: Correction[];
}

type Decide = (claim: { id: string; version: number }, words: DecisionWords) => Promise<Decided>;

/** Sends one decision with its words; the version says which state of the claim was seen. */
export function useDecide(action: Action): [waiting: boolean, decide: Decide] {
  const [returned, sendBack] = useMutation(Return);
  const [recommended, recommend] = useMutation(Recommend);
  const [approved, approve] = useMutation(Approve);
  const [refused, refuse] = useMutation(Refuse);
  const [undone, undo] = useMutation(Undo);
  const [withdrawn, withdraw] = useMutation(Withdraw);
  const waiting = [returned, recommended, approved, refused, undone, withdrawn].some(({ fetching }) => fetching);
  const decide: Decide = async ({ id, version }, { text, corrections }) => {
    switch (action) {
      case 'return': {
        const { error, data } = await sendBack({ input: { id, version, corrections, message: text } });
        return { error, problems: readFragment(ClaimDecided, data?.claimReturn)?.problems };
      }
      case 'recommend': {
        const { error, data } = await recommend({ input: { id, version, note: text } });
        return { error, problems: readFragment(ClaimDecided, data?.claimRecommend)?.problems };
      }
      case 'approve': {
        const { error, data } = await approve({ input: { id, version } });
        return { error, problems: readFragment(ClaimDecided, data?.claimApprove)?.problems };
      }
      case 'undo': {
        const { error, data } = await undo({ input: { id, version } });
        return { error, problems: readFragment(ClaimDecided, data?.claimUndo)?.problems };
      }
      case 'withdraw': {
        const { error, data } = await withdraw({ input: { id, version, note: text } });
        return { error, problems: readFragment(ClaimDecided, data?.claimWithdraw)?.problems };
      }
      case 'refuse': {
        const { error, data } = await refuse({ input: { id, version, message: text } });
        return { error, problems: readFragment(ClaimDecided, data?.claimRefuse)?.problems };
      }
    }
  };
  return [waiting, decide];
}
