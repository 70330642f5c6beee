import { Trans, useLingui } from '@lingui/react/macro';
import { useRef, useState } from 'react';
import { useLocation } from 'wouter';
import { Button } from '../../kit/Button.tsx';
import { ErrorSummary } from '../../kit/ErrorSummary.tsx';
import type { PayBy, Stage } from '../../kit/TicketView.tsx';
import { useToast } from '../../kit/Toast.tsx';
import { useFormat } from '../../kit/useFormat.ts';
import { graphql } from '../gen/gql.ts';
import type { OrderPlaceMutation } from '../gen/graphql.ts';
import { usePatientSend } from '../shell/usePatientSend.ts';
import { TakeTurn } from '../turns/TakeTurn.tsx';
import { Closed } from './Closed.tsx';
import { GroupFull, type GroupShare } from './GroupFull.tsx';
import { MayOrder } from './MayOrder.tsx';
import { PayPlace } from './PayPlace.tsx';
import { Stepper } from './Stepper.tsx';

const OrderPlaceDocument = graphql(`
  mutation OrderPlace($input: OrderPlaceInput!) {
    orderPlace(input: $input) {
      order {
        id
      }
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

const problemsOf = (data: OrderPlaceMutation) => data.orderPlace.problems;

/** What an OrderTickets takes. */
export interface OrderTicketsProps {
  ticket: GroupShare & {
    id: string;
    price: number;
    mayOrder: number;
    stage: Stage;
    saleFrom: string;
    turnsFrom: string;
    payBy: readonly PayBy[];
  };
  /** The member has a turn in line now. */
  onTurn: () => void;
}

/** How many, and the button that names the number and the yen; or why nothing can be ordered now. */
export function OrderTickets({ ticket, onTurn }: OrderTicketsProps) {
  const { instant } = useFormat();
  if (ticket.mayOrderOfGroup === 0 && ticket.stage !== 'CLOSED')
    return <GroupFull name={ticket.limitGroup?.name ?? ''} />;
  if (ticket.stage === 'COMING' && Date.parse(ticket.turnsFrom) <= Date.now()) {
    return <TakeTurn onTaken={onTurn} ticket={ticket} />;
  }
  if (ticket.stage === 'COMING') {
    return (
      <Closed>
        <Trans>
          {instant(ticket.saleFrom)} から、お申し込みいただけます。その前に {instant(ticket.turnsFrom)}{' '}
          から、順番の整理券をお渡しします。
        </Trans>
      </Closed>
    );
  }
  if (ticket.stage === 'SOLD_OUT') {
    return (
      <Closed>
        <Trans>売り切れました。取消しが出ると、またお申し込みいただけます。</Trans>
      </Closed>
    );
  }
  if (ticket.stage === 'CLOSED') {
    return (
      <Closed>
        <Trans>販売は終わりました。</Trans>
      </Closed>
    );
  }
  if (ticket.mayOrder === 0) {
    return (
      <Closed>
        <Trans>この年度に申し込める枚数を、もうお申し込みいただいています。</Trans>
      </Closed>
    );
  }
  return <Form onTurn={onTurn} ticket={ticket} />;
}

/**
 * One key for each intent: the same button pressed again after a lost answer finds the order that the first made. So the
 * ticket is not read again in between: what that order took would change what the button says.
 */
function Form({ ticket: { id, price, mayOrder, payBy: ways }, onTurn }: OrderTicketsProps) {
  const { t } = useLingui();
  const { yen } = useFormat();
  const say = useToast();
  const [, go] = useLocation();
  const [wanted, want] = useState(1);
  const [payBy, choosePayBy] = useState<PayBy>(ways[0] ?? 'COUNTER');
  const key = useRef('');
  const { send, issues, sending, waiting } = usePatientSend(OrderPlaceDocument, problemsOf);
  const quantity = Math.min(wanted, mayOrder);
  const choose = (next: number) => {
    key.current = '';
    want(next);
  };
  const payAt = (next: PayBy) => {
    if (sending) return;
    key.current = '';
    choosePayBy(next);
  };
  const order = async () => {
    key.current ||= crypto.randomUUID();
    const done = await send({ input: { offering: id, quantity, payBy, price, idempotencyKey: key.current } });
    if (done?.orderPlace.turn) onTurn();
    if (!done?.orderPlace.order) return;
    say(t`お申し込みを受け付けました。`);
    go(`/orders/${done.orderPlace.order.id}`);
  };
  return (
    <section aria-label={t`申込み`} className="flex flex-col gap-4 rounded-12 bg-solid-gray-50 p-4">
      <ErrorSummary issues={issues} />
      <Stepper locked={sending} most={mayOrder} onChange={choose} value={quantity} />
      <MayOrder most={mayOrder} />
      {ways.length > 1 && <PayPlace onChange={payAt} value={payBy} ways={ways} />}
      <div>
        <p role="status">
          {waiting && (
            <span className="block pb-3 font-700">
              <Trans>ただいま混み合っています。そのままお待ちください。</Trans>
            </span>
          )}
        </p>
        <Button isPending={sending} onPress={order} wide>
          <Trans>
            {quantity}枚 申し込む（{yen(price * quantity)}）
          </Trans>
        </Button>
      </div>
    </section>
  );
}
