import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Cancellation } from './Cancellation.tsx';
import { Eligible, type Term } from './Eligible.tsx';
import type { EventStage } from './EventStageBadge.tsx';
import { EventStageBadge } from './EventStageBadge.tsx';
import { PayPlaces } from './PayPlaces.tsx';
import { type Picture, Pictures } from './Pictures.tsx';
import { type LimitGroup, SharedLimit } from './SharedLimit.tsx';
import type { PayBy } from './TicketView.tsx';
import { useFormat } from './useFormat.ts';

/** An event as its page shows it. */
export interface EventFacts {
  description: string;
  pictures: readonly Picture[];
  place: string;
  fee: number;
  companionsLimit: number;
  bands: { label: string; from: number; until: number; fee: number }[];
  cancellation: { days: number; percent: number }[];
  bookingFrom: string;
  bookingUntil: string;
  holdDays: number;
  payBy: readonly PayBy[];
  stage: EventStage;
  eligibility: readonly Term[];
  limitGroup?: LimitGroup | null | undefined;
  way: 'FIRST_COME' | 'LOTTERY';
  sessions: {
    id: string;
    startsAt: string | null;
    capacity: number;
    left: number;
    lottery?: { numberName: string; drawOn: string } | null | undefined;
  }[];
}

/** A band to this age or beyond has no upper end for those who read it. */
const oldest = 100;

/** What a member reads of an event before he joins: what it is, when and where, what it costs, and what it costs to cancel. */
export function EventView({ event }: { event: EventFacts }) {
  const { yen, instant, day } = useFormat();
  const lottery = event.sessions[0]?.lottery;
  const { description, place, fee, bands, companionsLimit, bookingFrom, bookingUntil, holdDays, stage } = event;
  return (
    <article className="flex flex-col gap-4">
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 rounded-12 border border-solid-gray-420 bg-white px-4 py-3">
        <p>
          <span className="text-[0.9375rem]">
            <Trans>会員</Trans>
          </span>{' '}
          <span className="text-std-28B-150 tabular-nums">{yen(fee)}</span>
        </p>
        <EventStageBadge stage={stage} />
      </div>
      <Pictures of={event.pictures} />
      {description && <p className="whitespace-pre-line">{description}</p>}
      <dl className="flex flex-col">
        <Line label={<Trans>日時</Trans>}>
          <Sessions byLot={event.way === 'LOTTERY' && stage !== 'CLOSED'} sessions={event.sessions} />
        </Line>
        <Line label={<Trans>会場</Trans>}>{place}</Line>
        {event.eligibility.length > 0 && (
          <Line label={<Trans>対象</Trans>}>
            <Eligible terms={event.eligibility} />
          </Line>
        )}
        {event.limitGroup && (
          <Line label={<Trans>回数の上限</Trans>}>
            <SharedLimit {...event.limitGroup} />
          </Line>
        )}
        <Line label={<Trans>同伴者</Trans>}>
          {companionsLimit === 0 ? <Trans>ご本人のみ</Trans> : <Trans>{companionsLimit}名まで</Trans>}
          {companionsLimit > 0 && (
            <ul>
              {bands.map((band) => (
                <li className="flex flex-wrap justify-between gap-x-3" key={band.from}>
                  <span>
                    {band.until < oldest ? (
                      <Trans>
                        {band.label}（{band.from}〜{band.until}歳）
                      </Trans>
                    ) : (
                      <Trans>
                        {band.label}（{band.from}歳から）
                      </Trans>
                    )}
                  </span>
                  <span className="ml-auto tabular-nums">{yen(band.fee)}</span>
                </li>
              ))}
            </ul>
          )}
        </Line>
        <Line label={<Trans>受付期間</Trans>}>
          <Trans>
            <span className="inline-block break-keep">{instant(bookingFrom)} から</span>{' '}
            <span className="inline-block break-keep">{instant(bookingUntil)} まで</span>
          </Trans>
        </Line>
        {lottery && (
          <Line label={<Trans>抽選</Trans>}>
            <Trans>
              {day(lottery.drawOn)} の {lottery.numberName} を使います
            </Trans>
          </Line>
        )}
        <Line label={<Trans>お支払い</Trans>}>
          {lottery ? <Trans>当選から{holdDays}日以内に、</Trans> : <Trans>お申込みから{holdDays}日以内に、</Trans>}
          <PayPlaces ways={event.payBy} />
          {!lottery && event.payBy.includes('CARD') && <Trans>（カードは、お申込みから30分以内）</Trans>}
        </Line>
        <Line label={<Trans>キャンセル料</Trans>}>
          <Cancellation table={event.cancellation} />
        </Line>
      </dl>
    </article>
  );
}

function Sessions({ sessions, byLot }: { sessions: EventFacts['sessions']; byLot: boolean }) {
  const { instant } = useFormat();
  return (
    <ul>
      {sessions.map(({ id, startsAt, capacity, left }) => (
        <li className="flex flex-wrap justify-between gap-x-3" key={id}>
          <span>{instant(startsAt ?? '')}</span>
          <span className="ml-auto tabular-nums">
            {byLot ? <Trans>定員{capacity}名</Trans> : left > 0 ? <Trans>残り{left}名</Trans> : <Trans>満員</Trans>}
          </span>
        </li>
      ))}
    </ul>
  );
}

function Line({ label, children }: { label: ReactNode; children: ReactNode }) {
  return (
    <div className="flex flex-wrap gap-x-3 border-solid-gray-300 border-t py-2 last:border-b">
      <dt className="w-25 shrink-0 text-solid-gray-700">{label}</dt>
      <dd className="min-w-0 grow basis-48">{children}</dd>
    </div>
  );
}
