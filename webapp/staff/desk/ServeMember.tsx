import { Trans, useLingui } from '@lingui/react/macro';
import { useRef, useState } from 'react';
import { useMutation } from 'urql';
import { yen } from '../../kit/format.ts';
import { Notice } from '../../kit/Notice.tsx';
import { Select } from '../../kit/Select.tsx';
import type { PaymentMethod } from '../gen/graphql.ts';
import { counterMethods, useOrderWords } from '../orders/useOrderWords.ts';
import { AskDialog } from '../shell/AskDialog.tsx';
import { Person } from '../words/PersonName.tsx';
import { ServeDocument, type ServedOrder } from './deskQueries.ts';
import { useScanDropped } from './scanner.ts';
import type { Choice } from './useChoice.ts';
import type { Visitor } from './useScan.ts';

/** What a ServeMember takes. */
export interface ServeMemberProps {
  visitor: Visitor;
  choice: Choice;
  onClose: () => void;
  onDone: (orders: readonly ServedOrder[]) => void;
}

/** Asks once more before it is done, naming the person, the yen and the tickets; a scan meanwhile presses nothing. */
export function ServeMember({ visitor, choice, onClose, onDone }: ServeMemberProps) {
  const words = useOrderWords();
  const dropped = useScanDropped();
  const [method, setMethod] = useState<PaymentMethod>('CASH');
  const key = useRef('');
  const served = useRef<readonly ServedOrder[]>([]);
  const [, serve] = useMutation(ServeDocument);
  const { amount, pieces, used, chosen, later } = choice;
  const send = async () => {
    key.current ||= crypto.randomUUID();
    const orders = chosen.map(({ id, version }) => ({ id, version }));
    const paid = { amount, method: amount > 0 ? method : null, handOut: !later };
    const { error, data } = await serve({
      input: { ...visitor.known, orders, ...paid, idempotencyKey: key.current },
    });
    served.current = data?.deskServe.orders ?? [];
    return { error, problems: data?.deskServe.problems };
  };
  const choose = (next: string) => {
    key.current = '';
    setMethod(counterMethods.find((one) => one === next) ?? 'CASH');
  };
  return (
    <AskDialog
      onClose={onClose}
      onDone={() => onDone(served.current)}
      onSend={send}
      plain
      title={<Person name={visitor.person.name} />}
      verb={<Verb amount={amount} pieces={pieces} used={used} />}
    >
      {() => (
        <>
          {dropped && (
            <Notice live title={<Trans>まだ登録していません</Trans>} tone="warning">
              <Trans>この確認の間に読み取ったコードは使いません。登録するか、やめてから読み取ってください。</Trans>
            </Notice>
          )}
          <ul className="flex flex-col gap-1">
            {chosen.map((order) => (
              <li className="flex gap-4" key={order.id}>
                <span className="grow">{order.title}</span>
                <span className="tabular-nums">
                  <Trans>{order.quantity}枚</Trans>
                </span>
                <span className="tabular-nums">
                  {order.status === 'ORDERED' ? yen(order.amount ?? 0) : <Trans>支払い済み</Trans>}
                </span>
              </li>
            ))}
          </ul>
          {amount > 0 && (
            <Select
              id="method"
              label={<Trans>支払方法</Trans>}
              onChange={choose}
              options={counterMethods.map((value) => ({ value, label: words.method(value) }))}
              value={method}
            />
          )}
        </>
      )}
    </AskDialog>
  );
}

function Verb({ amount, pieces, used }: { amount: number; pieces: number; used: number }) {
  const { t } = useLingui();
  const gave = [pieces > 0 && t`${pieces}枚を渡した`, used > 0 && t`${used}枚を使った`].filter(Boolean).join(t`、`);
  if (amount === 0) return gave;
  return gave ? t`${yen(amount)} を受け取り、${gave}` : t`${yen(amount)} を受け取った`;
}
