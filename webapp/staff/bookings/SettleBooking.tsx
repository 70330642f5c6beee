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

const SettleDocument = graphql(`
  mutation BookingSettle($input: BookingSettleInput!) {
    bookingSettle(input: $input) {
      booking {
        id
        version
        balance
      }
      problems {
        code
        field
        message
      }
    }
  }
`);

const back: readonly PaymentMethod[] = [...counterMethods, 'TRANSFER'];

/** Takes at the counter, or gives back there or by the bank, what a booking left when it ended. */
export function SettleBooking({ booking, onClose, onDone }: BookingDialogProps) {
  const { t } = useLingui();
  const say = useToast();
  const words = useOrderWords();
  const key = useRef('');
  const [, settle] = useMutation(SettleDocument);
  const { id, version } = booking;
  const amount = booking.balance ?? 0;
  const ways = amount < 0 ? back : counterMethods;
  const [method, choose] = useState<PaymentMethod>(ways.find((one) => one === booking.paymentMethod) ?? 'CASH');
  const send = () => {
    key.current ||= crypto.randomUUID();
    const input = { id, version, amount, method, idempotencyKey: key.current };
    return settle({ input }).then(({ error, data }) => ({ error, problems: data?.bookingSettle.problems }));
  };
  return (
    <AskDialog
      onClose={onClose}
      onDone={() => {
        say(t`精算を登録しました。`);
        onDone();
      }}
      onSend={send}
      plain
      title={<Trans>精算する</Trans>}
      verb={amount < 0 ? <Trans>{yen(-amount)} を返した</Trans> : <Trans>{yen(amount)} を受け取った</Trans>}
    >
      {() => (
        <>
          <BookingFacts booking={booking} />
          <Select
            id="method"
            label={amount < 0 ? <Trans>返す方法</Trans> : <Trans>支払方法</Trans>}
            onChange={(next) => {
              key.current = '';
              choose(ways.find((one) => one === next) ?? 'CASH');
            }}
            options={ways.map((value) => ({ value, label: words.method(value) }))}
            value={method}
          />
        </>
      )}
    </AskDialog>
  );
}
