import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Cancellation } from '../../kit/Cancellation.tsx';
import { useFormat } from '../../kit/useFormat.ts';
import { Method } from '../orders/Method.tsx';
import type { BookingOfPage } from './booking.ts';
import { useRelations } from './useRelations.ts';

/** What a booking is for: when and where, who comes along, what it costs, and what was answered. */
export function BookingFacts({ booking }: { booking: BookingOfPage }) {
  const { yen, day, instant } = useFormat();
  const relations = useRelations();
  const { event, session, companions, telephone, email, address } = booking;
  return (
    <dl className="flex flex-col">
      <Line label={<Trans>日時</Trans>}>{instant(session?.startsAt ?? '')}</Line>
      <Line label={<Trans>会場</Trans>}>{event?.place}</Line>
      <Line label={<Trans>参加者</Trans>}>
        <ul>
          <li>
            <Trans>ご本人</Trans>
          </li>
          {companions.map(({ id, relation, age, fee }) => (
            <li className="flex justify-between gap-3" key={id}>
              <span>
                <Trans>
                  {relation && relations[relation]} {age}歳
                </Trans>
              </span>
              <span className="tabular-nums">{yen(fee ?? 0)}</span>
            </li>
          ))}
        </ul>
      </Line>
      <Line label={<Trans>参加料金</Trans>}>
        <span className="tabular-nums">{yen(booking.amount ?? 0)}</span>
      </Line>
      {booking.paidOn && (
        <Line label={<Trans>お支払い</Trans>}>
          {day(booking.paidOn)} <Method method={booking.paymentMethod} />
        </Line>
      )}
      {booking.cancelFee ? (
        <Line label={<Trans>キャンセル料</Trans>}>
          <span className="tabular-nums">{yen(booking.cancelFee)}</span>{' '}
          {booking.settledOn && <Trans>{day(booking.settledOn)} 精算済み</Trans>}
        </Line>
      ) : (
        <Line label={<Trans>キャンセル料</Trans>}>
          <Cancellation table={booking.cancellation} />
        </Line>
      )}
      <Line label={<Trans>予約番号</Trans>}>
        <span className="font-mono text-[1.125rem]">{booking.number}</span>
      </Line>
      {(telephone || email || address) && (
        <Line label={<Trans>連絡先</Trans>}>
          <ul className="break-words">
            {[telephone, email, address].filter(Boolean).map((answer) => (
              <li key={answer}>{answer}</li>
            ))}
          </ul>
        </Line>
      )}
    </dl>
  );
}

function Line({ label, children }: { label: ReactNode; children: ReactNode }) {
  return (
    <div className="flex flex-wrap gap-x-4 border-solid-gray-300 border-t py-2 last:border-b">
      <dt className="w-28 shrink-0 text-solid-gray-700">{label}</dt>
      <dd className="min-w-0 grow basis-44">{children}</dd>
    </div>
  );
}
