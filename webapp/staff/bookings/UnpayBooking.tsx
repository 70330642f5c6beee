import { Trans, useLingui } from '@lingui/react/macro';
import { useRef, useState } from 'react';
import { useMutation } from 'urql';
import { TextField } from '../../kit/TextField.tsx';
import { useToast } from '../../kit/Toast.tsx';
import { graphql } from '../gen/gql.ts';
import { AskDialog } from '../shell/AskDialog.tsx';
import { BookingFacts } from './BookingFacts.tsx';
import type { BookingDialogProps } from './booking.ts';

const UnpayDocument = graphql(`
  mutation BookingUnpay($input: BookingUnpayInput!) {
    bookingUnpay(input: $input) {
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

/** Takes a payment at the counter back that was entered wrongly, with the reason. */
export function UnpayBooking({ booking, onClose, onDone }: BookingDialogProps) {
  const { t } = useLingui();
  const say = useToast();
  const [reason, give] = useState('');
  const key = useRef('');
  const [, unpay] = useMutation(UnpayDocument);
  const send = () => {
    key.current ||= crypto.randomUUID();
    const input = { id: booking.id, version: booking.version, reason, idempotencyKey: key.current };
    return unpay({ input }).then(({ error, data }) => ({ error, problems: data?.bookingUnpay.problems }));
  };
  return (
    <AskDialog
      danger
      onClose={onClose}
      onDone={() => {
        say(t`受け取りの登録を取り消しました。`);
        onDone();
      }}
      onSend={send}
      title={<Trans>受け取りの登録を取り消す</Trans>}
      verb={<Trans>登録を取り消す</Trans>}
    >
      {(at) => (
        <>
          <BookingFacts booking={booking} />
          <p>
            <Trans>予約は支払い待ちに戻り、支払期限は今日から数え直します。会員へお知らせします。</Trans>
          </p>
          <TextField
            autoComplete="off"
            autoFocus
            error={at('reason')}
            id="reason"
            label={<Trans>理由</Trans>}
            onChange={(text) => {
              key.current = '';
              give(text);
            }}
            value={reason}
          />
        </>
      )}
    </AskDialog>
  );
}
