import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from 'urql';
import { useParams } from 'wouter';
import { Page } from '../../kit/Page.tsx';
import { Skeleton } from '../../kit/Skeleton.tsx';
import { TicketView } from '../../kit/TicketView.tsx';
import { FavouriteButton } from '../favourites/FavouriteButton.tsx';
import { graphql } from '../gen/gql.ts';
import { LinePart } from '../lotteries/LinePart.tsx';
import { LotteryPart } from '../lotteries/LotteryPart.tsx';
import { Back } from '../shell/Back.tsx';
import NotFound from '../shell/NotFound.tsx';
import { Trouble } from '../shell/Trouble.tsx';
import { Withdrawn } from '../shell/Withdrawn.tsx';
import { TurnResult } from '../turns/TurnResult.tsx';
import { TurnWaiting } from '../turns/TurnWaiting.tsx';
import { NotEligible } from './NotEligible.tsx';
import { OrderTickets } from './OrderTickets.tsx';

const TicketPageDocument = graphql(`
  query TicketPage($id: ID!) {
    offering(id: $id) {
      id
      name
      description
      pictures { id alt width height }
      faceValue
      price
      memberLimit
      saleFrom
      saleUntil
      delivery
      holdDays
      payBy
      left
      allotments { id name left }
      stage
      way
      favourite
      eligibility { kind months from until areas }
      notEligible
      lottery {
        id
        numberName
        drawOn
        ...LotteryPart
      }
      withdrawal
      lineUntil
      ownPlace {
        id
        status
        answerUntil
        ahead
      }
      limitGroup {
        id
        name
        counts
        memberLimit
      }
      mayOrder
      mayOrderOfGroup
      turnsFrom
      turn {
        id
        status
        number
        quantity
        allotment { id name }
        calledUpTo
        refusal
        order {
          id
        }
      }
    }
  }
`);

/** One ticket, with the way to order it where that can be done now. */
export default function TicketPage() {
  const { t } = useLingui();
  const { id = '' } = useParams<{ id: string }>();
  const [{ data, error }, again] = useQuery({
    query: TicketPageDocument,
    variables: { id },
    requestPolicy: 'cache-and-network',
  });
  const reread = () => again({ requestPolicy: 'network-only' });
  const ticket = data?.offering;
  const closed = ticket?.stage === 'CLOSED';
  if (data && !ticket) return <NotFound />;
  return (
    <Page
      above={
        <Back href="/find">
          <Trans>チケットとイベント</Trans>
        </Back>
      }
      title={ticket ? ticket.name : t`チケット`}
    >
      {error && !data && <Trouble error={error} onRetry={reread} />}
      {!data && !error && <Skeleton box="h-96" />}
      {ticket && (
        <>
          {ticket.stage === 'WITHDRAWN' && <Withdrawn reason={ticket.withdrawal} />}
          {ticket.ownPlace && ticket.stage !== 'WITHDRAWN' && (
            <LinePart lastDay={ticket.lineUntil} onDone={reread} payBy={ticket.payBy} place={ticket.ownPlace} />
          )}
          {closed && ticket.lottery && <LotteryPart lottery={ticket.lottery} ticket={ticket} />}
          <TicketView ticket={ticket} />
          <NotEligible why={ticket.notEligible} />
          {ticket.turn && <TurnResult turn={ticket.turn} />}
          {!closed && ticket.stage !== 'WITHDRAWN' && ticket.lottery && (
            <LotteryPart lottery={ticket.lottery} ticket={ticket} />
          )}
          {!ticket.lottery && ticket.turn?.status === 'WAITING' && (
            <TurnWaiting onAsk={reread} saleFrom={ticket.saleFrom} turn={ticket.turn} />
          )}
          {!ticket.lottery && ticket.turn?.status !== 'WAITING' && ticket.stage !== 'WITHDRAWN' && (
            <OrderTickets onTurn={reread} ticket={ticket} />
          )}
          {!closed && ticket.stage !== 'WITHDRAWN' && ticket.favourite != null && (
            <FavouriteButton
              coming={ticket.stage === 'COMING'}
              marked={ticket.favourite}
              of={{ offering: ticket.id }}
            />
          )}
        </>
      )}
    </Page>
  );
}
