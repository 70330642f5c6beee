import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { yen } from '../../kit/format.ts';
import { useEventWords } from '../events/useEventWords.ts';
import { useOrderWords } from '../orders/useOrderWords.ts';
import { RefusedLines } from '../refunds/RefusedLines.tsx';
import { day, moment } from '../words/dates.ts';
import type { BookingRow } from './booking.ts';

/** Whose booking it is, of what, with whom and for how much, and what happened to it. */
export function BookingFacts({ booking }: { booking: BookingRow }) {
  const { bookings, relations } = useEventWords();
  const { method, payBy, checkout } = useOrderWords();
  const { member, event, session, companions, place, status } = booking;
  const answers = [booking.telephone, booking.email, booking.address].filter(Boolean);
  return (
    <dl className="grid grid-cols-[7rem_1fr] gap-x-3 gap-y-1">
      <Line label={<Trans>会員</Trans>}>
        <strong>{member?.name}</strong> <span className="font-mono">{member?.number}</span>
      </Line>
      <Line label={<Trans>イベント</Trans>}>
        {event?.name} <span className="tabular-nums">{moment(session?.startsAt ?? '')}</span>
      </Line>
      <Line label={<Trans>人数</Trans>}>
        <Trans>
          {booking.people}名 {yen(booking.amount ?? 0)}
        </Trans>
      </Line>
      {companions.length > 0 && (
        <Line label={<Trans>同伴者</Trans>}>
          {companions.map(({ id, relation, age }) => (
            <span className="mr-3 inline-block" key={id}>
              <Trans>
                {relation && relations[relation]} {age}歳
              </Trans>
            </span>
          ))}
        </Line>
      )}
      {answers.length > 0 && <Line label={<Trans>連絡先</Trans>}>{answers.join('、')}</Line>}
      <Line label={<Trans>状態</Trans>}>
        {bookings[status]}{' '}
        {status === 'WAITING' && place?.status === 'OFFERED' && (
          <Trans>空きを案内中（{moment(place.answerUntil ?? '')} まで）</Trans>
        )}
      </Line>
      <Line label={<Trans>予約</Trans>}>
        {moment(booking.bookedAt)} {booking.filedBy && <Trans>代理 {booking.filedBy.name}</Trans>}
      </Line>
      {place?.acceptedBy && (
        <Line label={<Trans>空きの受諾</Trans>}>
          <Trans>代理 {place.acceptedBy.name}</Trans>
        </Line>
      )}
      {status === 'CONFIRMED' && (
        <Line label={<Trans>入場</Trans>}>
          <Came booking={booking} />
        </Line>
      )}
      {(booking.amount ?? 0) > 0 && booking.payBy && (
        <Line label={<Trans>支払い</Trans>}>
          {payBy(booking.payBy)} <span className="font-mono">{booking.slipNumber}</span>
        </Line>
      )}
      {booking.checkouts.map(({ id, status: stands, refund, received, refundedOn }) => (
        <Line key={id} label={<Trans>カード決済</Trans>}>
          {checkout(stands)}{' '}
          {received !== null && yen(received - (refund === 'CANCELLED' ? (booking.cancelFee ?? 0) : 0))}{' '}
          {refundedOn && day(refundedOn)}
        </Line>
      ))}
      <RefusedLines refunds={booking.refusedRefunds} />
      {booking.paidOn && (
        <Line label={<Trans>受領</Trans>}>
          {day(booking.paidOn)} {booking.paymentMethod && method(booking.paymentMethod)}{' '}
          {booking.received !== null && yen(booking.received)} {booking.receivedBy?.name}
        </Line>
      )}
      {booking.unpayReason && <Line label={<Trans>受領の取消し</Trans>}>{booking.unpayReason}</Line>}
      {booking.cancelFee !== null && (
        <Line label={<Trans>キャンセル料</Trans>}>
          {yen(booking.cancelFee)} {booking.cancelledBy?.name} {booking.note}
        </Line>
      )}
      {booking.settledOn && booking.refusedRefunds.length === 0 && (
        <Line label={<Trans>精算</Trans>}>
          {day(booking.settledOn)} {booking.settledBy?.name}
        </Line>
      )}
    </dl>
  );
}

/** Who of a booking came; until somebody did, the code that is told to who has no phone. */
function Came({ booking: { entered, enteredAt, doorClosed, entryCode } }: { booking: BookingRow }) {
  if (entered) {
    return (
      <Trans>
        {moment(enteredAt ?? '')} {entered}名
      </Trans>
    );
  }
  if (doorClosed) return <Trans>なし</Trans>;
  return (
    <Trans>
      まだ（入場コード <span className="font-mono">{entryCode}</span>）
    </Trans>
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
