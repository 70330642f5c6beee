import { Trans, useLingui } from '@lingui/react/macro';
import { useRef } from 'react';
import { useMutation } from 'urql';
import { yen } from '../../kit/format.ts';
import { useToast } from '../../kit/Toast.tsx';
import { graphql } from '../gen/gql.ts';
import { AskDialog } from '../shell/AskDialog.tsx';
import { type OrderDialogProps, OrderFacts } from './OrderDialog.tsx';

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

/** Enters that the money of an order that was paid and has ended was given back; the button names the yen. */
export function SettleOrder({ order, onClose, onDone }: OrderDialogProps) {
  const { t } = useLingui();
  const say = useToast();
  const key = useRef('');
  const [, settle] = useMutation(SettleDocument);
  const { id, version } = order;
  const amount = order.balance ?? 0;
  const send = () => {
    key.current ||= crypto.randomUUID();
    const input = { id, version, amount, idempotencyKey: key.current };
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
      {() => <OrderFacts order={order} />}
    </AskDialog>
  );
}
