import { Trans, useLingui } from '@lingui/react/macro';
import { useRef } from 'react';
import { useMutation } from 'urql';
import { Button } from '../../kit/Button.tsx';
import { useToast } from '../../kit/Toast.tsx';
import { graphql } from '../gen/gql.ts';
import type { Delivery } from '../gen/graphql.ts';
import { AskDialog } from '../shell/AskDialog.tsx';
import type { OrderDialogProps } from './OrderDialog.tsx';
import { OrderFacts } from './OrderFacts.tsx';
import type { OrderRow } from './order.ts';
import { PostTo } from './PostTo.tsx';

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
  const say = useToast();
  const key = useRef('');
  const [, deliver] = useMutation(DeliverDocument);
  const says = useDelivery(order);
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
        say(says.done);
        onDone();
      }}
      onSend={send}
      plain
      title={says.title}
      verb={says.verb}
    >
      {() => (
        <>
          <OrderFacts order={order} />
          {order.offering?.delivery === 'POST' && <PostTo order={order.id} />}
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

/** The words for how an order reaches its member. */
function useDelivery({ quantity, offering }: OrderRow): { title: string; verb: string; done: string } {
  const { t } = useLingui();
  const words: Record<Delivery, ReturnType<typeof useDelivery>> = {
    PICK_UP: { title: t`チケットを渡す`, verb: t`${quantity}枚を渡した`, done: t`お渡しを登録しました。` },
    POST: { title: t`チケットを郵送する`, verb: t`${quantity}枚を発送した`, done: t`発送を登録しました。` },
    QR: { title: t`QRコードのチケットを使う`, verb: t`${quantity}枚を使った`, done: t`利用を登録しました。` },
  };
  return words[offering?.delivery ?? 'PICK_UP'];
}
