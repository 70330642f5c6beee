import { Trans, useLingui } from '@lingui/react/macro';
import { useRef, useState } from 'react';
import { useMutation } from 'urql';
import { Checkbox } from '../../kit/Checkbox.tsx';
import { yen } from '../../kit/format.ts';
import { Select } from '../../kit/Select.tsx';
import { TextField } from '../../kit/TextField.tsx';
import { useToast } from '../../kit/Toast.tsx';
import { graphql } from '../gen/gql.ts';
import type { PaymentMethod, TicketReturnReason } from '../gen/graphql.ts';
import { AskDialog } from '../shell/AskDialog.tsx';
import { wholeNumber } from '../stocks/useStockWords.ts';
import type { OrderDialogProps } from './OrderDialog.tsx';
import { OrderFacts } from './OrderFacts.tsx';
import type { OrderRow } from './order.ts';
import { useOrderWords } from './useOrderWords.ts';

const ReturnDocument = graphql(`
  mutation OrderReturn($input: OrderReturnInput!) {
    orderReturn(input: $input) {
      order {
        id
        status
        version
        returned
      }
      problems {
        code
        field
        message
      }
    }
  }
`);

/** The ways in which money goes back as it came; any other is paid back in cash. */
const back: readonly PaymentMethod[] = ['CASHLESS', 'CARD', 'INVOICE'];

/** What goes back for so many more tickets: their part of what came in, so that all of them are all of it. */
export function backOf({ received, amount, quantity, returned }: OrderRow, pieces: number): number {
  const part = (count: number) => Math.floor(((received ?? amount ?? 0) * count) / (quantity ?? 1));
  return part((returned ?? 0) + pieces) - part(returned ?? 0);
}

/** Takes tickets back for a reason that is not the member's own, and pays them back at the counter. */
export function ReturnOrder({ order, onClose, onDone }: OrderDialogProps) {
  const { t } = useLingui();
  const say = useToast();
  const words = useOrderWords();
  const left = (order.quantity ?? 0) - (order.returned ?? 0);
  const [typed, type] = useState({ pieces: String(left), note: '', usable: true });
  const [reason, setReason] = useState<TicketReturnReason>('CALLED_OFF');
  const key = useRef('');
  const [, giveBack] = useMutation(ReturnDocument);
  const pieces = wholeNumber(typed.pieces);
  const amount = pieces < 0 ? 0 : backOf(order, pieces);
  const method: PaymentMethod = back.find((way) => way === order.paymentMethod) ?? 'CASH';
  const where = method === 'INVOICE' || method === 'CARD' ? method : 'PAID';
  const change = (next: Partial<typeof typed>) => {
    key.current = '';
    type((before) => ({ ...before, ...next }));
  };
  const send = () => {
    if (pieces < 1 || pieces > left) return [{ field: 'pieces', message: t`1枚から${left}枚までで入力してください。` }];
    key.current ||= crypto.randomUUID();
    const { note, usable } = typed;
    const bringing = { pieces, reason, note, usable, method, amount } as const;
    const input = { id: order.id, version: order.version, ...bringing, idempotencyKey: key.current };
    return giveBack({ input }).then(({ error, data }) => ({ error, problems: data?.orderReturn.problems }));
  };
  return (
    <AskDialog
      danger
      onClose={onClose}
      onDone={() => {
        say(
          {
            INVOICE: t`返却を登録し、会社への請求から${yen(amount)}を引きました。`,
            CARD: t`返却を登録しました。${yen(amount)}は、決済会社からカードへ返ります。`,
            PAID: t`返却と${yen(amount)}の返金を登録しました。`,
          }[where],
        );
        onDone();
      }}
      onSend={send}
      title={<Trans>返却を受ける</Trans>}
      verb={
        {
          INVOICE: <Trans>{yen(amount)} を請求から引く</Trans>,
          CARD: <Trans>{yen(amount)} をカードへ返す</Trans>,
          PAID: <Trans>{yen(amount)} を返金した</Trans>,
        }[where]
      }
    >
      {(at) => (
        <>
          <OrderFacts order={order} />
          <p>
            {
              {
                INVOICE: <Trans>会員のご都合による払い戻しはありません。代金は会社への請求から引きます。</Trans>,
                CARD: <Trans>会員のご都合による払い戻しはありません。代金は、支払いに使われたカードへ返ります。</Trans>,
                PAID: <Trans>会員のご都合による払い戻しはありません。返金は{words.method(method)}です。</Trans>,
              }[where]
            }
          </p>
          <Select
            error={at('reason')}
            id="reason"
            label={<Trans>返却の理由</Trans>}
            onChange={(next) => {
              setReason(next as TicketReturnReason);
              change({ usable: next !== 'DEFECTIVE' });
            }}
            options={Object.entries(words.reasons).map(([value, label]) => ({ value, label }))}
            value={reason}
          />
          <TextField
            autoComplete="off"
            autoFocus
            error={at('pieces')}
            id="pieces"
            inputMode="numeric"
            label={<Trans>返却の枚数</Trans>}
            mono
            onChange={(next) => change({ pieces: next })}
            unit={<Trans>枚</Trans>}
            value={typed.pieces}
          />
          <TextField
            autoComplete="off"
            error={at('note')}
            id="note"
            label={<Trans>経緯</Trans>}
            onChange={(note) => change({ note })}
            value={typed.note}
          />
          <Checkbox isSelected={typed.usable} onChange={(usable) => change({ usable })}>
            <Trans>券は使えるので、在庫に戻す</Trans>
          </Checkbox>
        </>
      )}
    </AskDialog>
  );
}
