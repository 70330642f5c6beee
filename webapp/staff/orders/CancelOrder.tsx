import { Trans, useLingui } from '@lingui/react/macro';
import { useRef, useState } from 'react';
import { useMutation } from 'urql';
import { TextField } from '../../kit/TextField.tsx';
import { useToast } from '../../kit/Toast.tsx';
import { graphql } from '../gen/gql.ts';
import { AskDialog } from '../shell/AskDialog.tsx';
import type { OrderDialogProps } from './OrderDialog.tsx';
import { OrderFacts } from './OrderFacts.tsx';

const CancelDocument = graphql(`
  mutation OrderCancel($input: OrderCancelInput!) {
    orderCancel(input: $input) {
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

/** Cancels an order that is unpaid, or on its company's invoice, for a member who has no phone, with the reason. */
export function CancelOrder({ order, onClose, onDone }: OrderDialogProps) {
  const { t } = useLingui();
  const say = useToast();
  const [note, give] = useState('');
  const key = useRef('');
  const [, cancel] = useMutation(CancelDocument);
  const send = () => {
    key.current ||= crypto.randomUUID();
    const input = { id: order.id, version: order.version, note, idempotencyKey: key.current };
    return cancel({ input }).then(({ error, data }) => ({ error, problems: data?.orderCancel.problems }));
  };
  return (
    <AskDialog
      danger
      onClose={onClose}
      onDone={() => {
        say(t`申込みを取り消しました。`);
        onDone();
      }}
      onSend={send}
      title={<Trans>会員に代わって取り消す</Trans>}
      verb={<Trans>申込みを取り消す</Trans>}
    >
      {(at) => (
        <>
          <OrderFacts order={order} />
          <p>
            {order.payBy === 'COMPANY' ? (
              <Trans>チケットはすぐに戻り、会社への請求はなくなります。会員へお知らせします。</Trans>
            ) : (
              <Trans>チケットはすぐに戻ります。会員へお知らせします。</Trans>
            )}
          </p>
          <TextField
            autoComplete="off"
            autoFocus
            error={at('note')}
            id="note"
            label={<Trans>取り消す理由</Trans>}
            onChange={(text) => {
              key.current = '';
              give(text);
            }}
            value={note}
          />
        </>
      )}
    </AskDialog>
  );
}
