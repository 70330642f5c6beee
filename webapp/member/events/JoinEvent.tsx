import { Trans, useLingui } from '@lingui/react/macro';
import { useRef, useState } from 'react';
import { useLocation } from 'wouter';
import { Button } from '../../kit/Button.tsx';
import { ErrorSummary } from '../../kit/ErrorSummary.tsx';
import { Select } from '../../kit/Select.tsx';
import { TextField } from '../../kit/TextField.tsx';
import type { PayBy } from '../../kit/TicketView.tsx';
import { useToast } from '../../kit/Toast.tsx';
import { useFormat } from '../../kit/useFormat.ts';
import { graphql } from '../gen/gql.ts';
import type { BookingPlaceMutation } from '../gen/graphql.ts';
import { PayPlace } from '../offerings/PayPlace.tsx';
import { BusyNotice } from '../shell/BusyNotice.tsx';
import { usePatientSend } from '../shell/usePatientSend.ts';
import { Companions } from './Companions.tsx';
import type { EventOfPage } from './EventPage.tsx';
import { JoinVerb } from './JoinVerb.tsx';
import { companionsOf, feeOf, fieldOf, type Typed } from './party.ts';

const BookingPlaceDocument = graphql(`
  mutation BookingPlace($input: BookingPlaceInput!) {
    bookingPlace(input: $input) {
      booking {
        id
        status
      }
      problems {
        code
        field
        message
      }
    }
  }
`);

const problemsOf = (data: BookingPlaceMutation) => data.bookingPlace.problems;

/** What a JoinEvent takes: what is known of the member stands in the boxes. */
export interface JoinEventProps {
  event: EventOfPage;
  known: { telephone: string; email: string; address: string };
  /** It was refused: what is left has changed. */
  onRefused: () => void;
}

/**
 * Joins an event, or waits where it is full: with whom, what it costs, and the button that names the people and the yen. One
 * key for each intent: pressed again after a lost answer it finds the booking that the first made.
 */
export function JoinEvent({ event, known, onRefused }: JoinEventProps) {
  const { t } = useLingui();
  const { yen, instant } = useFormat();
  const say = useToast();
  const [, go] = useLocation();
  const free = event.sessions.find(({ left }) => left > 0) ?? event.sessions[0];
  const [chosen, choose] = useState(free?.id ?? '');
  const [party, setParty] = useState<Typed[]>([]);
  const [answers, setAnswers] = useState(known);
  const [payBy, choosePayBy] = useState<PayBy>(event.payBy[0] ?? 'COUNTER');
  const key = useRef('');
  const { send, issues, sending, waiting } = usePatientSend(BookingPlaceDocument, problemsOf);
  const people = 1 + party.length;
  const amount = yen(feeOf(event.fee, event.bands, party));
  const left = event.sessions.find(({ id }) => id === chosen)?.left ?? 0;
  const byLot = event.way === 'LOTTERY';
  const orWait = !byLot && people > left;
  const anew = <T,>(set: (value: T) => void) => {
    return (value: T) => {
      if (sending) return;
      key.current = '';
      set(value);
    };
  };
  const join = async () => {
    key.current ||= crypto.randomUUID();
    const done = await send({
      input: {
        session: chosen,
        companions: companionsOf(party),
        ...answers,
        orWait,
        payBy,
        amount: feeOf(event.fee, event.bands, party),
        idempotencyKey: key.current,
      },
    });
    const made = done?.bookingPlace.booking;
    if (!made) return onRefused();
    if (made.status === 'ENTERED') say(t`抽選の申込みを受け付けました。`);
    else say(made.status === 'WAITING' ? t`キャンセル待ちを受け付けました。` : t`お申し込みを受け付けました。`);
    go(`/bookings/${made.id}`);
  };
  const at = (field: string) => issues.find((issue) => issue.field === field)?.message;
  const labels = { TELEPHONE: t`当日の電話番号`, EMAIL: t`メールアドレス`, ADDRESS: t`案内の送り先` };
  return (
    <section aria-label={t`申込み`} className="flex flex-col gap-4 rounded-12 bg-solid-gray-50 p-4">
      <ErrorSummary issues={issues} />
      {event.sessions.length > 1 && (
        <Select
          id="session"
          label={<Trans>参加する回</Trans>}
          onChange={anew(choose)}
          options={event.sessions.map((one) => ({
            value: one.id,
            label: byLot
              ? t`${instant(one.startsAt ?? '')} 定員${one.capacity}名`
              : one.left > 0
                ? t`${instant(one.startsAt ?? '')} 残り${one.left}名`
                : t`${instant(one.startsAt ?? '')} 満員`,
          }))}
          value={chosen}
        />
      )}
      {event.companionsLimit > 0 && (
        <Companions at={at} bands={event.bands} most={event.companionsLimit} onChange={anew(setParty)} party={party} />
      )}
      {event.asks.map((question) => (
        <TextField
          autoComplete="off"
          error={at(fieldOf[question])}
          id={fieldOf[question]}
          key={question}
          label={labels[question]}
          onChange={anew((text: string) => setAnswers({ ...answers, [fieldOf[question]]: text }))}
          value={answers[fieldOf[question]]}
        />
      ))}
      {(event.payBy.length > 1 || payBy === 'COMPANY') && feeOf(event.fee, event.bands, party) > 0 && (
        <PayPlace onChange={anew(choosePayBy)} of="EVENT" value={payBy} ways={event.payBy} />
      )}
      {orWait && (
        <p>
          <Trans>この人数の空きがありません。空きが出たら、お申込みの順にご案内します。</Trans>
        </p>
      )}
      {byLot && (
        <p>
          <Trans>
            席は抽選で決まります。何名でも、当選するときは全員そろって当選します。落選した方には、抽選の順にキャンセル待ちをご案内します。
          </Trans>
        </p>
      )}
      <BusyNotice waiting={waiting} />
      <Button isPending={sending} onPress={join} wide>
        <JoinVerb amount={amount} byLot={byLot} orWait={orWait} people={people} />
      </Button>
    </section>
  );
}
