import { Trans, useLingui } from '@lingui/react/macro';
import { useRef, useState } from 'react';
import { useMutation } from 'urql';
import { Button } from '../../kit/Button.tsx';
import { yen } from '../../kit/format.ts';
import { Select } from '../../kit/Select.tsx';
import { useToast } from '../../kit/Toast.tsx';
import { graphql } from '../gen/gql.ts';
import type { PaymentMethod } from '../gen/graphql.ts';
import { AskDialog } from '../shell/AskDialog.tsx';
import type { OrderDialogProps } from './OrderDialog.tsx';
import { OrderFacts } from './OrderFacts.tsx';
import { counterMethods, useOrderWords } from './useOrderWords.ts';

const PayDocument = graphql(`
  mutation OrderPay($input: OrderPayInput!) {
    orderPay(input: $input) {
      order {
        id
        status
        version
        paidOn
        paymentMethod
      }
      problems {
        code
        field
        message
      }
    }
  }
`);

/** What a PayOrder takes. */
export interface PayOrderProps extends OrderDialogProps {
  /** The member does not want it any more. */
  onUndo: () => void;
}

/** Takes the money of an order at the counter; the button names the yen. */
export function PayOrder({ order, onClose, onDone, onUndo }: PayOrderProps) {
  const { t } = useLingui();
  const say = useToast();
  const words = useOrderWords();
  const [method, setMethod] = useState<PaymentMethod>('CASH');
  const key = useRef('');
  const [, pay] = useMutation(PayDocument);
  const amount = order.amount ?? 0;
  const send = () => {
    key.current ||= crypto.randomUUID();
    const input = { id: order.id, version: order.version, method, amount, idempotencyKey: key.current };
    return pay({ input }).then(({ error, data }) => ({ error, problems: data?.orderPay.problems }));
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
      title={<Trans>代金を受け取る</Trans>}
      verb={<Trans>{yen(amount)} を受け取った</Trans>}
    >
      {() => (
        <>
          <OrderFacts order={order} />
          <Select
            id="method"
            label={<Trans>支払方法</Trans>}
            onChange={choose}
            options={counterMethods.map((value) => ({ value, label: words.method(value) }))}
            value={method}
          />
          <p>
            <Button look="text" onPress={onUndo}>
              <Trans>会員に代わって申込みを取り消す</Trans>
            </Button>
          </p>
        </>
      )}
    </AskDialog>
  );
}
