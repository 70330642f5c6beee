import { Trans } from '@lingui/react/macro';
import { type ReactNode, useState } from 'react';
import { Button } from '../../kit/Button.tsx';
import { Dialog } from '../../kit/Dialog.tsx';
import { yen } from '../../kit/format.ts';
import { day, moment } from '../words/dates.ts';
import { CancelOrder } from './CancelOrder.tsx';
import { DeliverOrder } from './DeliverOrder.tsx';
import { OrderReturns } from './OrderReturns.tsx';
import type { OrderRow } from './order.ts';
import { PayOrder } from './PayOrder.tsx';
import { ReturnOrder } from './ReturnOrder.tsx';
import { SettleOrder } from './SettleOrder.tsx';
import { UnpayOrder } from './UnpayOrder.tsx';
import { useOrderWords } from './useOrderWords.ts';

/** What an OrderDialog takes. */
export interface OrderDialogProps {
  order: OrderRow;
  onClose: () => void;
  onDone: () => void;
}

/** One order, with the one thing that comes next: taking the money, or handing the tickets out. */
export function OrderDialog({ order, onClose, onDone }: OrderDialogProps) {
  const [undoing, undo] = useState(false);
  const [returning, takeBack] = useState(false);
  const owed = order.status === 'PAID' && order.payBy === 'COMPANY';
  if (undoing && (order.status === 'ORDERED' || owed))
    return <CancelOrder onClose={onClose} onDone={onDone} order={order} />;
  if (order.status === 'ORDERED' && order.payBy !== 'CARD')
    return <PayOrder onClose={onClose} onDone={onDone} onUndo={() => undo(true)} order={order} />;
  if (order.balance && order.paymentMethod !== 'CARD')
    return <SettleOrder onClose={onClose} onDone={onDone} order={order} />;
  if (undoing) return <UnpayOrder onClose={onClose} onDone={onDone} order={order} />;
  if (order.status === 'PAID')
    return <DeliverOrder onClose={onClose} onDone={onDone} onUndo={() => undo(true)} order={order} />;
  if (returning) return <ReturnOrder onClose={onClose} onDone={onDone} order={order} />;
  const inHand = order.status === 'DELIVERED' && (order.returned ?? 0) < (order.quantity ?? 0);
  return (
    <Dialog
      actions={
        <>
          <Button autoFocus look="secondary" onPress={onClose}>
            <Trans>閉じる</Trans>
          </Button>
          {order.status === 'ORDERED' && (
            <Button look="secondary" onPress={() => undo(true)}>
              <Trans>会員に代わって申込みを取り消す</Trans>
            </Button>
          )}
          {inHand && (
            <Button look="secondary" onPress={() => takeBack(true)}>
              <Trans>返却を受ける</Trans>
            </Button>
          )}
        </>
      }
      isOpen
      onClose={onClose}
      title={<Trans>チケットの申込み</Trans>}
    >
      <OrderFacts order={order} />
      <OrderReturns order={order} />
      {Boolean(order.balance) && (
        <p>
          <Trans>代金はカードへ返します。窓口では返金しないでください。</Trans>
        </p>
      )}
    </Dialog>
  );
}

/** Whose order it is, of what and for how much, and what happened to it. */
export function OrderFacts({ order }: { order: OrderRow }) {
  const { status, method, payBy, known, checkout } = useOrderWords();
  const { member, slipNumber, paidOn, paymentMethod, receivedBy, deliveredAt, deliveredBy, identifiedBy } = order;
  const { filedBy, cancelledBy, note, settledOn, settledBy } = order;
  return (
    <dl className="grid grid-cols-[6rem_1fr] gap-x-3 gap-y-1">
      <Line label={<Trans>会員</Trans>}>
        <strong>{member?.name}</strong> <span className="font-mono">{member?.number}</span>
      </Line>
      <Line label={<Trans>チケット</Trans>}>{order.title}</Line>
      <Line label={<Trans>枚数</Trans>}>
        <Trans>
          {order.quantity}枚 {yen(order.amount ?? 0)}
        </Trans>
      </Line>
      <Line label={<Trans>申込番号</Trans>}>
        <span className="font-mono">{order.number}</span>
      </Line>
      <Line label={<Trans>状態</Trans>}>{status(order.status)}</Line>
      <Line label={<Trans>支払い</Trans>}>
        {order.payBy && payBy(order.payBy)} <span className="font-mono">{slipNumber}</span>
      </Line>
      {order.checkouts.map(({ id, status: stands, received, refundedOn }) => (
        <Line key={id} label={<Trans>カード決済</Trans>}>
          {checkout(stands)} {received !== null && yen(received)} {refundedOn && day(refundedOn)}
        </Line>
      ))}
      {paidOn && (
        <Line label={<Trans>受領</Trans>}>
          {day(paidOn)} {paymentMethod && method(paymentMethod)} {receivedBy?.name}
        </Line>
      )}
      {deliveredAt && (
        <Line label={<Trans>お渡し</Trans>}>
          {moment(deliveredAt)} {deliveredBy?.name} {identifiedBy && known(identifiedBy)}
        </Line>
      )}
      {filedBy && <Line label={<Trans>代理の申込み</Trans>}>{filedBy.name}</Line>}
      {cancelledBy && (
        <Line label={<Trans>代理の取消し</Trans>}>
          {cancelledBy.name} {note}
        </Line>
      )}
      {settledOn && (
        <Line label={<Trans>返金</Trans>}>
          {day(settledOn)} {settledBy?.name}
        </Line>
      )}
    </dl>
  );
}

function Line({ label, children }: { label: ReactNode; children: ReactNode }) {
  return (
    <>
      <dt className="text-solid-gray-700">{label}</dt>
      <dd>{children}</dd>
    </>
  );
}
