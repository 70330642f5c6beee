import { Trans, useLingui } from '@lingui/react/macro';
import { useRef, useState } from 'react';
import { Button } from '../../kit/Button.tsx';
import { Dialog } from '../../kit/Dialog.tsx';
import { ErrorSummary } from '../../kit/ErrorSummary.tsx';
import { useToast } from '../../kit/Toast.tsx';
import { useFormat } from '../../kit/useFormat.ts';
import { graphql } from '../gen/gql.ts';
import type { BookingCancelMutation } from '../gen/graphql.ts';
import { BusyNotice } from '../shell/BusyNotice.tsx';
import { usePatientSend } from '../shell/usePatientSend.ts';
import type { BookingOfPage } from './booking.ts';

const BookingCancelDocument = graphql(`
  mutation BookingCancel($input: BookingCancelInput!) {
    bookingCancel(input: $input) {
      booking {
        id
        status
        version
      }
      problems {
        code
        field
        message
      }
    }
  }
`);

const problemsOf = (data: BookingCancelMutation) => data.bookingCancel.problems;

/** What a CancelBooking takes. */
export interface CancelBookingProps {
  booking: BookingOfPage;
  offered: boolean;
  onDone: () => void;
}

/** Gives a booking or a place in the line up: asks once, with the yen that it costs on the button. */
export function CancelBooking({ booking, offered, onDone }: CancelBookingProps) {
  const { t } = useLingui();
  const { yen } = useFormat();
  const say = useToast();
  const [asked, ask] = useState(false);
  const key = useRef('');
  const { send, issues, sending, waiting } = usePatientSend(BookingCancelDocument, problemsOf);
  const { id, version, status } = booking;
  const fee = booking.feeNow ?? 0;
  const cancel = async () => {
    key.current ||= crypto.randomUUID();
    if (!(await send({ input: { id, version, fee, idempotencyKey: key.current } }))) return;
    ask(false);
    say(t`予約を取り消しました。`);
    onDone();
  };
  const waits = status === 'WAITING';
  const entered = status === 'ENTERED';
  return (
    <>
      <Button look="text" onPress={() => ask(true)}>
        {entered ? (
          <Trans>抽選の申込みを取り下げる</Trans>
        ) : offered ? (
          <Trans>辞退する</Trans>
        ) : waits ? (
          <Trans>キャンセル待ちをやめる</Trans>
        ) : (
          <Trans>予約を取り消す</Trans>
        )}
      </Button>
      <Dialog
        actions={
          <>
            <Button look="secondary" onPress={() => ask(false)}>
              <Trans>やめる</Trans>
            </Button>
            <Button isPending={sending} look="danger" onPress={cancel}>
              {fee > 0 ? <Trans>キャンセル料 {yen(fee)} で取り消す</Trans> : <Trans>取り消す</Trans>}
            </Button>
          </>
        }
        alert
        isOpen={asked}
        onClose={() => ask(false)}
        title={<Trans>予約を取り消しますか</Trans>}
      >
        <ErrorSummary issues={issues} />
        <BusyNotice waiting={waiting} />
        <p>
          {entered ? (
            <Trans>締切までは、もう一度お申し込みいただけます。料金はかかりません。</Trans>
          ) : waits ? (
            <Trans>順番は次の方に移ります。料金はかかりません。</Trans>
          ) : fee > 0 ? (
            <Trans>いま取り消すと、キャンセル料は {yen(fee)} です。空いた席は、お待ちの方にご案内します。</Trans>
          ) : (
            <Trans>いま取り消すと、キャンセル料はかかりません。空いた席は、お待ちの方にご案内します。</Trans>
          )}
        </p>
      </Dialog>
    </>
  );
}
