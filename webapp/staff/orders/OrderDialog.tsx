import { Trans } from '@lingui/react/macro';
import { useState } from 'react';
import { Button } from '../../kit/Button.tsx';
import { Dialog } from '../../kit/Dialog.tsx';
import { ReopenRefused } from '../refunds/ReopenRefused.tsx';
import { SettleRefused, settled, unsettled } from '../refunds/SettleRefused.tsx';
import { CancelOrder } from './CancelOrder.tsx';
import { DeliverOrder } from './DeliverOrder.tsx';
import { OrderFacts } from './OrderFacts.tsx';
import { OrderReturns } from './OrderReturns.tsx';
import type { OrderRow } from './order.ts';
import { PayOrder } from './PayOrder.tsx';
import { ReturnOrder } from './ReturnOrder.tsx';
import { SettleOrder } from './SettleOrder.tsx';
import { UnpayOrder } from './UnpayOrder.tsx';

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
  const [later, defer] = useState(false);
  const [reopening, reopen] = useState(false);
  const refused = unsettled(order.refusedRefunds);
  const recorded = settled(order.refusedRefunds);
  const owed = order.status === 'PAID' && order.payBy === 'COMPANY';
  if (refused && !later)
    return (
      <SettleRefused
        facts={<RefusedFacts onLater={() => defer(true)} order={order} />}
        onClose={onClose}
        onDone={onDone}
        refund={refused}
      />
    );
  if (reopening && recorded)
    return <ReopenRefused facts={<OrderFacts order={order} />} onClose={onClose} onDone={onDone} refund={recorded} />;
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
          {recorded && (
            <Button look="secondary" onPress={() => reopen(true)}>
              <Trans>カードへ返せない代金の登録を取り消す</Trans>
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
      {Boolean(order.balance) && !refused && (
        <p>
          <Trans>代金はカードへ返します。窓口では返金しないでください。</Trans>
        </p>
      )}
    </Dialog>
  );
}

/** The facts of an order whose money cannot go back to its card, and the way to what else can be done with it. */
function RefusedFacts({ order, onLater }: { order: OrderRow; onLater: () => void }) {
  return (
    <>
      <OrderFacts order={order} />
      <p>
        <Button look="text" onPress={onLater}>
          <Trans>この申込みのほかの操作へ</Trans>
        </Button>
      </p>
    </>
  );
}
