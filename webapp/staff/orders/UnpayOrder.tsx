import { Trans, useLingui } from '@lingui/react/macro';
import { useRef, useState } from 'react';
import { useMutation } from 'urql';
import { TextField } from '../../kit/TextField.tsx';
import { useToast } from '../../kit/Toast.tsx';
import { graphql } from '../gen/gql.ts';
import { AskDialog } from '../shell/AskDialog.tsx';
import type { OrderDialogProps } from './OrderDialog.tsx';
import { OrderFacts } from './OrderFacts.tsx';

const UnpayDocument = graphql(`
  mutation OrderUnpay($input: OrderUnpayInput!) {
    orderUnpay(input: $input) {
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

/** Takes a payment at the counter back that was entered wrongly, with the reason. */
export function UnpayOrder({ order, onClose, onDone }: OrderDialogProps) {
  const { t } = useLingui();
  const say = useToast();
  const [reason, give] = useState('');
  const key = useRef('');
  const [, unpay] = useMutation(UnpayDocument);
  const send = () => {
    key.current ||= crypto.randomUUID();
    const input = { id: order.id, version: order.version, reason, idempotencyKey: key.current };
    return unpay({ input }).then(({ error, data }) => ({ error, problems: data?.orderUnpay.problems }));
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
          <OrderFacts order={order} />
          <p>
            <Trans>申込みは支払い待ちに戻り、支払期限は今日から数え直します。会員へお知らせします。</Trans>
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
