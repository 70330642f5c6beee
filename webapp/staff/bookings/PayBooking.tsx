import { Trans, useLingui } from '@lingui/react/macro';
import { useRef, useState } from 'react';
import { useMutation } from 'urql';
import { yen } from '../../kit/format.ts';
import { Select } from '../../kit/Select.tsx';
import { useToast } from '../../kit/Toast.tsx';
import { graphql } from '../gen/gql.ts';
import type { PaymentMethod } from '../gen/graphql.ts';
import { counterMethods, useOrderWords } from '../orders/useOrderWords.ts';
import { AskDialog } from '../shell/AskDialog.tsx';
import { BookingFacts } from './BookingFacts.tsx';
import type { BookingDialogProps } from './booking.ts';

const PayDocument = graphql(`
  mutation BookingPay($input: BookingPayInput!) {
    bookingPay(input: $input) {
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

/** Takes the fee of a booking at the counter; the button names the yen. */
export function PayBooking({ booking, onClose, onDone }: BookingDialogProps) {
  const { t } = useLingui();
  const say = useToast();
  const words = useOrderWords();
  const [method, setMethod] = useState<PaymentMethod>('CASH');
  const key = useRef('');
  const [, pay] = useMutation(PayDocument);
  const { id, version } = booking;
  const amount = booking.amount ?? 0;
  const send = () => {
    key.current ||= crypto.randomUUID();
    const input = { id, version, method, amount, idempotencyKey: key.current };
    return pay({ input }).then(({ error, data }) => ({ error, problems: data?.bookingPay.problems }));
  };
  const choose = (next: string) => {
    key.current = '';
    setMethod(counterMethods.find((one) => one === next) ?? 'CASH');
  };
  return (
    <AskDialog
      onClose={onClose}
      onDone={() => {
        say(t`${yen(amount)}の受け取りを登録しました。`);
        onDone();
      }}
      onSend={send}
      plain
      title={<Trans>参加料金を受け取る</Trans>}
      verb={<Trans>{yen(amount)} を受け取った</Trans>}
    >
      {() => (
        <>
          <BookingFacts booking={booking} />
          <Select
            id="method"
            label={<Trans>支払方法</Trans>}
            onChange={choose}
            options={counterMethods.map((value) => ({ value, label: words.method(value) }))}
            value={method}
          />
        </>
      )}
    </AskDialog>
  );
}
