import { useLingui } from '@lingui/react/macro';
import { useMutation } from 'urql';
import { graphql } from '../gen/gql.ts';
import type { OfferingStage, OfferingWay, OrderPlaceInput } from '../gen/graphql.ts';
import type { Answer } from '../shell/useIssues.ts';
import { PlaceDocument } from './placeOrder.ts';

const TakeDocument = graphql(`
  mutation TurnTake($input: OrderPlaceInput!) {
    turnTake(input: $input) {
      turn {
        id
      }
      problems {
        code
        field
        message
      }
    }
  }
`);

const EnterDocument = graphql(`
  mutation LotteryEnter($input: LotteryEnterInput!) {
    lotteryEnter(input: $input) {
      entry {
        id
      }
      problems {
        code
        field
        message
      }
    }
  }
`);

/** What staff ask for, as a ticket is given out at the moment: an order, a turn before its opening, an entry in its lottery. */
export type Asked = 'ORDER' | 'TURN' | 'ENTRY';

/** What can be asked for of a ticket now. */
export function askedOf({ way, stage }: { way: OfferingWay; stage: OfferingStage }): Asked {
  if (way === 'LOTTERY') return 'ENTRY';
  return stage === 'COMING' ? 'TURN' : 'ORDER';
}

/** A ticket whose numbered tickets cannot be had yet. */
export function turnsLater(ticket: { way: OfferingWay; stage: OfferingStage; turnsFrom: string }): boolean {
  return askedOf(ticket) === 'TURN' && Date.now() < Date.parse(ticket.turnsFrom);
}

/** Asks for a ticket for a member, and says in a sentence what came of it. */
export function useAskFor(member: string) {
  const { t } = useLingui();
  const [ordering, order] = useMutation(PlaceDocument);
  const [taking, take] = useMutation(TakeDocument);
  const [entering, enter] = useMutation(EnterDocument);
  const send = async (asked: Asked, input: OrderPlaceInput): Promise<Answer & { told: string }> => {
    if (asked === 'ENTRY') {
      const { offering, member: id, quantity, payBy } = input;
      const { error, data } = await enter({ input: { offering, member: id, quantity, payBy } });
      return { error, problems: data?.lotteryEnter.problems, told: t`${member} 様の抽選の申込みを受け付けました。` };
    }
    if (asked === 'TURN') {
      const { error, data } = await take({ input });
      return { error, problems: data?.turnTake.problems, told: t`${member} 様の整理券を取りました。` };
    }
    const { error, data } = await order({ input });
    const told = data?.orderPlace.turn
      ? t`${member} 様は、ほかの会員のあとに並びました。順番が来ると、申込みになります。`
      : t`${member} 様の申込みを受け付けました。`;
    return { error, problems: data?.orderPlace.problems, told };
  };
  return { send, sending: ordering.fetching || taking.fetching || entering.fetching };
}
