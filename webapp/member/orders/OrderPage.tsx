import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from 'urql';
import { useParams } from 'wouter';
import { Delivered } from '../../kit/Delivered.tsx';
import { Page } from '../../kit/Page.tsx';
import { Skeleton } from '../../kit/Skeleton.tsx';
import { useFormat } from '../../kit/useFormat.ts';
import { AddToCalendar } from '../favourites/AddToCalendar.tsx';
import { graphql } from '../gen/gql.ts';
import type { OrderPageQuery } from '../gen/graphql.ts';
import { Back } from '../shell/Back.tsx';
import NotFound from '../shell/NotFound.tsx';
import { Trouble } from '../shell/Trouble.tsx';
import { CancelOrder } from './CancelOrder.tsx';
import { CardRefunds } from './CardRefunds.tsx';
import { Line } from './Line.tsx';
import { Method } from './Method.tsx';
import { Next } from './Next.tsx';
import { OrderCode } from './OrderCode.tsx';
import { PayOrderByCard } from './PayByCard.tsx';
import { RefusedRefunds } from './RefusedRefunds.tsx';
import { SlipCard } from './SlipCard.tsx';

const OrderPageDocument = graphql(`
  query OrderPage($id: ID!) {
    order(id: $id) {
      id
      number
      status
      version
      quantity
      amount
      returned
      orderedOn
      payUntil
      paidOn
      paymentMethod
      payBy
      holdUntil
      checkouts {
        id
        status
        refund
        received
        refundedOn
      }
      refusedRefunds {
        id
        amount
        outcome
        settledOn
        reopenedOn
      }
      slipNumber
      payInto {
        bank
        branch
        kind
        number
        holder
      }
      ...OrderCode
      title
      offering {
        id
        delivery
        withdrawal
        withdrawnAt
      }
      balance
      settledOn
    }
  }
`);

/** An order as its page reads it. */
export type Order = NonNullable<OrderPageQuery['order']>;

/** One order of mine: its state, what comes next, and what it is for. */
export default function OrderPage() {
  const { t } = useLingui();
  const { id = '' } = useParams<{ id: string }>();
  const [{ data, error }, again] = useQuery({
    query: OrderPageDocument,
    variables: { id },
    requestPolicy: 'cache-and-network',
  });
  const order = data?.order;
  if (data && !order) return <NotFound />;
  const open = order?.status === 'ORDERED' || (order?.status === 'PAID' && order.payBy === 'COMPANY');
  const reread = () => again({ requestPolicy: 'network-only' });
  return (
    <Page
      above={
        <Back href="/orders">
          <Trans>申し込んだチケット</Trans>
        </Back>
      }
      title={order?.title ?? t`チケットの申込み`}
    >
      {error && !data && <Trouble error={error} onRetry={reread} />}
      {!data && !error && <Skeleton box="h-72" />}
      {order && (
        <>
          <Next order={order} />
          {order.status === 'ORDERED' && <SlipCard slip={order} />}
          {order.status === 'ORDERED' && order.payBy === 'CARD' && <PayOrderByCard onLook={reread} order={order} />}
          <CardRefunds checkouts={order.checkouts} refused={order.refusedRefunds.length > 0} />
          <RefusedRefunds refunds={order.refusedRefunds} />
          {(order.status !== 'ORDERED' || order.payBy !== 'CARD') && <OrderCode order={order} />}
          <Facts order={order} />
          {order.status === 'ORDERED' && order.payBy !== 'CARD' && (
            <AddToCalendar of={`orders/${order.id}`}>
              <Trans>お支払いの期限をカレンダーに追加する</Trans>
            </AddToCalendar>
          )}
          {open && <CancelOrder id={order.id} onDone={reread} version={order.version} />}
        </>
      )}
    </Page>
  );
}

function Facts({ order }: { order: Order }) {
  const { yen, day } = useFormat();
  return (
    <dl className="flex flex-col">
      <Line label={<Trans>申込番号</Trans>}>
        <span className="font-mono text-[1.125rem]">{order.number}</span>
      </Line>
      <Line label={<Trans>枚数</Trans>}>
        <Trans>{order.quantity}枚</Trans>
      </Line>
      <Line label={<Trans>金額</Trans>}>
        <span className="tabular-nums">{yen(order.amount ?? 0)}</span>
      </Line>
      <Line label={<Trans>申込日</Trans>}>{day(order.orderedOn ?? '')}</Line>
      {order.paidOn && (
        <Line label={<Trans>お支払い</Trans>}>
          {day(order.paidOn)} <Method method={order.paymentMethod} />
        </Line>
      )}
      {order.offering && (
        <Line label={<Trans>お渡し</Trans>}>
          <Delivered by={order.offering.delivery} />
        </Line>
      )}
    </dl>
  );
}
