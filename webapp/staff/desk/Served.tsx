import { Trans } from '@lingui/react/macro';
import { Notice } from '../../kit/Notice.tsx';
import { useOrderWords } from '../orders/useOrderWords.ts';
import { Person } from '../words/PersonName.tsx';
import type { ServedOrder } from './deskQueries.ts';

/** What was just done, as the server has it; it stands until the next scan. */
export function Served({ name, orders }: { name: string; orders: readonly ServedOrder[] }) {
  const { status } = useOrderWords();
  return (
    <Notice
      live
      title={
        <Trans>
          <Person name={name} /> の分を登録しました
        </Trans>
      }
      tone="success"
    >
      <ul>
        {orders.map((order) => (
          <li className="flex flex-wrap gap-x-4" key={order.id}>
            <span className="font-700">{order.title}</span>
            <span className="tabular-nums">
              <Trans>{order.quantity}枚</Trans>
            </span>
            <span className="font-mono">{order.number}</span>
            <strong>{status(order.status)}</strong>
          </li>
        ))}
      </ul>
    </Notice>
  );
}
