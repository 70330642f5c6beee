import { Trans, useLingui } from '@lingui/react/macro';
import { useRef, useState } from 'react';
import { useMutation } from 'urql';
import { yen } from '../../kit/format.ts';
import { Select } from '../../kit/Select.tsx';
import { useToast } from '../../kit/Toast.tsx';
import { graphql } from '../gen/gql.ts';
import type { PaymentMethod } from '../gen/graphql.ts';
import { AskDialog } from '../shell/AskDialog.tsx';
import type { OrderDialogProps } from './OrderDialog.tsx';
import { OrderFacts } from './OrderFacts.tsx';
import { counterMethods, useOrderWords } from './useOrderWords.ts';

const SettleDocument = graphql(`
  mutation OrderSettle($input: OrderSettleInput!) {
    orderSettle(input: $input) {
      order {
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

const ways: readonly PaymentMethod[] = [...counterMethods, 'TRANSFER'];

/** Enters that the money of an order that was paid and has ended was given back; the button names the yen. */
export function SettleOrder({ order, onClose, onDone }: OrderDialogProps) {
  const { t } = useLingui();
  const say = useToast();
  const words = useOrderWords();
  const key = useRef('');
  const [method, choose] = useState<PaymentMethod>(order.paymentMethod ?? 'CASH');
  const [, settle] = useMutation(SettleDocument);
  const { id, version } = order;
  const amount = order.balance ?? 0;
  const send = () => {
    key.current ||= crypto.randomUUID();
    const input = { id, version, amount, method, idempotencyKey: key.current };
    return settle({ input }).then(({ error, data }) => ({ error, problems: data?.orderSettle.problems }));
  };
  return (
    <AskDialog
      onClose={onClose}
      onDone={() => {
        say(t`${yen(-amount)}の返金を登録しました。`);
        onDone();
      }}
      onSend={send}
      plain
      title={<Trans>代金を返す</Trans>}
      verb={<Trans>{yen(-amount)} を返した</Trans>}
    >
      {() => (
        <>
          <OrderFacts order={order} />
          <Select
            id="method"
            label={<Trans>返す方法</Trans>}
            onChange={(next) => {
              key.current = '';
              choose(next as PaymentMethod);
            }}
            options={ways.map((value) => ({ value, label: words.method(value) }))}
            value={method}
          />
        </>
      )}
    </AskDialog>
  );
}
