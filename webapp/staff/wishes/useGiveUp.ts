import { useMutation } from 'urql';
import { graphql } from '../gen/gql.ts';
import type { Answer } from '../shell/useIssues.ts';
import type { Wish } from './wish.ts';

const WithdrawDocument = graphql(`
  mutation LotteryWithdraw($input: LotteryWithdrawInput!) {
    lotteryWithdraw(input: $input) {
      entry {
        id
        status
      }
      problems {
        code
        field
        message
      }
    }
  }
`);

const LeaveTurnDocument = graphql(`
  mutation TurnLeave($input: TurnLeaveInput!) {
    turnLeave(input: $input) {
      turn {
        id
        status
      }
      problems {
        code
        field
        message
      }
    }
  }
`);

const LeavePlaceDocument = graphql(`
  mutation PlaceLeave($input: PlaceLeaveInput!) {
    placeLeave(input: $input) {
      place {
        id
        status
      }
      problems {
        code
        field
        message
      }
    }
  }
`);

/** Gives up what a member waits for, at his word. */
export function useGiveUp(member: string): (wish: Wish) => Promise<Answer> {
  const [, withdraw] = useMutation(WithdrawDocument);
  const [, leaveTurn] = useMutation(LeaveTurnDocument);
  const [, leavePlace] = useMutation(LeavePlaceDocument);
  return async ({ stands: { kind }, id, offering }) => {
    if (kind === 'ENTRY') {
      const { error, data } = await withdraw({ input: { offering: offering?.id ?? '', member } });
      return { error, problems: data?.lotteryWithdraw.problems };
    }
    if (kind === 'TURN') {
      const { error, data } = await leaveTurn({ input: { id } });
      return { error, problems: data?.turnLeave.problems };
    }
    const { error, data } = await leavePlace({ input: { id } });
    return { error, problems: data?.placeLeave.problems };
  };
}
