import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { yen } from '../../kit/format.ts';
import { RefusedLines } from '../refunds/RefusedLines.tsx';
import { day, moment } from '../words/dates.ts';
import type { OrderRow } from './order.ts';
import { useOrderWords } from './useOrderWords.ts';

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
      <RefusedLines refunds={order.refusedRefunds} />
      {paidOn && (
        <Line label={<Trans>受領</Trans>}>
          {day(paidOn)} {paymentMethod && method(paymentMethod)} {order.received !== null && yen(order.received)}{' '}
          {receivedBy?.name}
        </Line>
      )}
      {order.unpayReason && <Line label={<Trans>受領の取消し</Trans>}>{order.unpayReason}</Line>}
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
      {settledOn && order.refusedRefunds.length === 0 && (
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
