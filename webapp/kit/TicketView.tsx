import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { LeftOfEach, type OfAllotments } from './Allotments.tsx';
import { Delivered } from './Delivered.tsx';
import { Eligible, type Term } from './Eligible.tsx';
import { PayPlaces } from './PayPlaces.tsx';
import { type Picture, Pictures } from './Pictures.tsx';
import { type LimitGroup, SharedLimit } from './SharedLimit.tsx';
import { Badge, type Status } from './StatusBadge.tsx';
import { useFormat } from './useFormat.ts';

/** How far the sale of a ticket has come. */
export type Stage = 'COMING' | 'ON_SALE' | 'SOLD_OUT' | 'CLOSED' | 'WITHDRAWN';

/** Where an order is going to be paid. */
export type PayBy = 'COUNTER' | 'SLIP' | 'CARD' | 'COMPANY';

/** How what was ordered reaches its member. */
export type Delivery = 'PICK_UP' | 'POST' | 'QR';

/** A ticket as its page shows it. */
export interface Ticket extends OfAllotments {
  description: string;
  pictures: readonly Picture[];
  faceValue: number;
  price: number;
  memberLimit: number;
  saleFrom: string;
  saleUntil: string;
  delivery: Delivery;
  holdDays: number;
  payBy: readonly PayBy[];
  stage: Stage;
  way: 'FIRST_COME' | 'LOTTERY';
  eligibility: readonly Term[];
  limitGroup?: LimitGroup | null | undefined;
  lottery?: { numberName: string; drawOn: string } | null | undefined;
}

/** What a member reads of a ticket before he orders: its price first, then all that holds for it. */
export function TicketView({ ticket }: { ticket: Ticket }) {
  const { yen, instant, day } = useFormat();
  const lottery = ticket.way === 'LOTTERY' ? ticket.lottery : undefined;
  const { description, faceValue, price, memberLimit, saleFrom, saleUntil, holdDays, left, stage } = ticket;
  return (
    <article className="flex flex-col gap-4">
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 rounded-12 border border-solid-gray-420 bg-white px-4 py-3">
        <p>
          <span className="text-[0.9375rem]">
            <Trans>会員価格</Trans>
          </span>{' '}
          <span className="text-std-28B-150 tabular-nums">{yen(price)}</span>{' '}
          <span className="text-solid-gray-700 tabular-nums">
            <Trans>額面 {yen(faceValue)}</Trans>
          </span>
        </p>
        <StageBadge byLot={Boolean(lottery)} stage={stage} />
      </div>
      <Pictures of={ticket.pictures} />
      {description && <p className="whitespace-pre-line">{description}</p>}
      <dl className="flex flex-col">
        <Line label={lottery ? <Trans>申込期間</Trans> : <Trans>販売期間</Trans>}>
          <Trans>
            <span className="inline-block break-keep">{instant(saleFrom)} から</span>{' '}
            <span className="inline-block break-keep">{instant(saleUntil)} まで</span>
          </Trans>
        </Line>
        {lottery && (
          <Line label={<Trans>抽選</Trans>}>
            <Trans>
              {day(lottery.drawOn)} の {lottery.numberName} を使います
            </Trans>
          </Line>
        )}
        {!(lottery && stage === 'CLOSED') && (
          <Line label={lottery ? <Trans>枚数</Trans> : <Trans>残り</Trans>}>
            <LeftOfEach allotments={ticket.allotments} left={left} />
          </Line>
        )}
        {ticket.eligibility.length > 0 && (
          <Line label={<Trans>対象</Trans>}>
            <Eligible terms={ticket.eligibility} />
          </Line>
        )}
        <Line label={<Trans>枚数の上限</Trans>}>
          <Trans>お一人 年度に{memberLimit}枚まで</Trans>
          {ticket.limitGroup && <SharedLimit {...ticket.limitGroup} />}
        </Line>
        <Line label={<Trans>お支払い</Trans>}>
          {lottery ? <Trans>当選から{holdDays}日以内に、</Trans> : <Trans>お申込みから{holdDays}日以内に、</Trans>}
          <PayPlaces ways={ticket.payBy} />
          {!lottery && ticket.payBy.includes('CARD') && (
            <span className="block">
              <Trans>カードでは、お申込みから30分以内に</Trans>
            </span>
          )}
        </Line>
        <Line label={<Trans>お渡し</Trans>}>
          <Delivered by={ticket.delivery} />
        </Line>
      </dl>
      <p className="text-[0.9375rem] text-solid-gray-700">
        <Trans>お支払いのあとは、払戻しできません。</Trans>
      </p>
    </article>
  );
}

const looks: Record<Stage, Status> = {
  COMING: 'review',
  ON_SALE: 'approved',
  SOLD_OUT: 'refused',
  CLOSED: 'lapsed',
  WITHDRAWN: 'lapsed',
};

/** The stage of a sale: its word, its picture and its colour together. */
export function StageBadge({ stage, small, byLot }: { stage: Stage; small?: boolean; byLot?: boolean }) {
  const { t } = useLingui();
  const words: Record<Stage, string> = {
    COMING: t`これから販売`,
    ON_SALE: t`販売中`,
    SOLD_OUT: t`売り切れ`,
    CLOSED: t`販売終了`,
    WITHDRAWN: t`取りやめ`,
  };
  const ofLottery: Record<Stage, string> = {
    COMING: t`これから受付`,
    ON_SALE: t`抽選 受付中`,
    SOLD_OUT: t`受付終了`,
    CLOSED: t`受付終了`,
    WITHDRAWN: t`取りやめ`,
  };
  return (
    <Badge like={looks[stage]} small={small}>
      {byLot ? ofLottery[stage] : words[stage]}
    </Badge>
  );
}

function Line({ label, children }: { label: ReactNode; children: ReactNode }) {
  return (
    <div className="flex flex-wrap gap-x-4 border-solid-gray-300 border-t py-2 last:border-b">
      <dt className="w-24 shrink-0 text-solid-gray-700">{label}</dt>
      <dd className="min-w-0 grow basis-40">{children}</dd>
    </div>
  );
}
