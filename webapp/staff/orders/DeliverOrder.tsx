import { Trans, useLingui } from '@lingui/react/macro';
import { useRef } from 'react';
import { useMutation } from 'urql';
import { Button } from '../../kit/Button.tsx';
import { useToast } from '../../kit/Toast.tsx';
import { graphql } from '../gen/gql.ts';
import { AskDialog } from '../shell/AskDialog.tsx';
import { type OrderDialogProps, OrderFacts } from './OrderDialog.tsx';

const DeliverDocument = graphql(`
  mutation OrderDeliver($input: OrderStepInput!) {
    orderDeliver(input: $input) {
      order {
        id
        status
        version
        deliveredAt
      }
      problems {
        code
        field
        message
      }
    }
  }
`);

/** What a DeliverOrder takes. */
export interface DeliverOrderProps extends OrderDialogProps {
  /** The payment was entered wrongly, or what a company owes is given up. */
  onUndo: () => void;
}

/** Hands the tickets of a paid order out, or says that they went by post. */
export function DeliverOrder({ order, onClose, onDone, onUndo }: DeliverOrderProps) {
  const { t } = useLingui();
  const say = useToast();
  const key = useRef('');
  const [, deliver] = useMutation(DeliverDocument);
  const post = order.offering?.delivery === 'POST';
  const send = () => {
    key.current ||= crypto.randomUUID();
    return deliver({ input: { id: order.id, version: order.version, idempotencyKey: key.current } }).then(
      ({ error, data }) => ({ error, problems: data?.orderDeliver.problems }),
    );
  };
  return (
    <AskDialog
      onClose={onClose}
      onDone={() => {
        say(post ? t`発送を登録しました。` : t`お渡しを登録しました。`);
        onDone();
      }}
      onSend={send}
      plain
      title={post ? <Trans>チケットを郵送する</Trans> : <Trans>チケットを渡す</Trans>}
      verb={post ? <Trans>{order.quantity}枚を発送した</Trans> : <Trans>{order.quantity}枚を渡した</Trans>}
    >
      {() => (
        <>
          <OrderFacts order={order} />
          {order.paymentMethod !== 'TRANSFER' && order.paymentMethod !== 'CARD' && (
            <p>
              <Button look="text" onPress={onUndo}>
                {order.payBy === 'COMPANY' ? (
                  <Trans>会員に代わって取り消す</Trans>
                ) : (
                  <Trans>受け取りの登録が誤りなので取り消す</Trans>
                )}
              </Button>
            </p>
          )}
        </>
      )}
    </AskDialog>
  );
}
