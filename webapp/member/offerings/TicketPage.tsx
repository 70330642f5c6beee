import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from 'urql';
import { useParams } from 'wouter';
import { Page } from '../../kit/Page.tsx';
import { Skeleton } from '../../kit/Skeleton.tsx';
import { TicketView } from '../../kit/TicketView.tsx';
import { graphql } from '../gen/gql.ts';
import { LotteryPart } from '../lotteries/LotteryPart.tsx';
import { Back } from '../shell/Back.tsx';
import NotFound from '../shell/NotFound.tsx';
import { Trouble } from '../shell/Trouble.tsx';
import { OrderTickets } from './OrderTickets.tsx';

const TicketPageDocument = graphql(`
  query TicketPage($id: ID!) {
    offering(id: $id) {
      id
      name
      description
      faceValue
      price
      memberLimit
      saleFrom
      saleUntil
      delivery
      holdDays
      payBy
      left
      stage
      way
      lottery {
        id
        numberName
        drawOn
        ...LotteryPart
      }
      mayOrder
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
  if (data && !ticket) return <NotFound />;
  return (
    <Page
      above={
        <Back href="/tickets">
          <Trans>チケット</Trans>
        </Back>
      }
      title={ticket ? ticket.name : t`チケット`}
    >
      {error && !data && <Trouble error={error} onRetry={reread} />}
      {!data && !error && <Skeleton box="h-96" />}
      {ticket && (
        <>
          <TicketView ticket={ticket} />
          {ticket.lottery ? <LotteryPart lottery={ticket.lottery} ticket={ticket} /> : <OrderTickets ticket={ticket} />}
        </>
      )}
    </Page>
  );
}
