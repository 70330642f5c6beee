import { Trans, useLingui } from '@lingui/react/macro';
import { useRef, useState } from 'react';
import { useMutation } from 'urql';
import { yen } from '../../kit/format.ts';
import { TextField } from '../../kit/TextField.tsx';
import { useToast } from '../../kit/Toast.tsx';
import { graphql } from '../gen/gql.ts';
import { AskDialog } from '../shell/AskDialog.tsx';
import { BookingFacts } from './BookingFacts.tsx';
import type { BookingDialogProps } from './booking.ts';

const AcceptDocument = graphql(`
  mutation BookingAccept($input: BookingStepInput!) {
    bookingAccept(input: $input) {
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

const CancelDocument = graphql(`
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

/** Takes the places that are offered to a member, at his word. */
export function AcceptBooking({ booking, onClose, onDone }: BookingDialogProps) {
  const { t } = useLingui();
  const say = useToast();
  const key = useRef('');
  const [, accept] = useMutation(AcceptDocument);
  const send = () => {
    key.current ||= crypto.randomUUID();
    const input = { id: booking.id, version: booking.version, idempotencyKey: key.current };
    return accept({ input }).then(({ error, data }) => ({ error, problems: data?.bookingAccept.problems }));
  };
  return (
    <AskDialog
      onClose={onClose}
      onDone={() => {
        say(t`空きを受けました。`);
        onDone();
      }}
      onSend={send}
      plain
      title={<Trans>会員に代わって空きを受ける</Trans>}
      verb={<Trans>{booking.people}名で参加する</Trans>}
    >
      {() => <BookingFacts booking={booking} />}
    </AskDialog>
  );
}

/** Cancels a booking at its member's word, with the reason; the button names the yen that he owes. */
export function CancelBooking({ booking, onClose, onDone }: BookingDialogProps) {
  const { t } = useLingui();
  const say = useToast();
  const [note, setNote] = useState('');
  const key = useRef('');
  const [, cancel] = useMutation(CancelDocument);
  const fee = booking.feeNow ?? 0;
  const send = () => {
    key.current ||= crypto.randomUUID();
    const input = { id: booking.id, version: booking.version, fee, note, idempotencyKey: key.current };
    return cancel({ input }).then(({ error, data }) => ({ error, problems: data?.bookingCancel.problems }));
  };
  return (
    <AskDialog
      danger
      onClose={onClose}
      onDone={() => {
        say(t`予約を取り消しました。`);
        onDone();
      }}
      onSend={send}
      title={<Trans>会員に代わって取り消す</Trans>}
      verb={<Trans>キャンセル料 {yen(fee)} で取り消す</Trans>}
    >
      {(at) => (
        <>
          <BookingFacts booking={booking} />
          <TextField
            autoComplete="off"
            autoFocus
            error={at('note')}
            hint={<Trans>職員だけに見えます。会員には、取り消したことをお知らせします。</Trans>}
            id="note"
            label={<Trans>理由</Trans>}
            onChange={setNote}
            rows={2}
            value={note}
          />
        </>
      )}
    </AskDialog>
  );
}
