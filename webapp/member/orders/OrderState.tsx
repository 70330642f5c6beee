import { useLingui } from '@lingui/react/macro';
import { Badge, type Status } from '../../kit/StatusBadge.tsx';
import type { OrderStatus } from '../gen/graphql.ts';

const looks: Record<OrderStatus, Status> = {
  ORDERED: 'review',
  PAID: 'paid',
  DELIVERED: 'approved',
  CANCELLED: 'withdrawn',
  EXPIRED: 'lapsed',
};

/** The state of an order: its word, its picture and its colour together. */
export function OrderState({ status, small }: { status: OrderStatus; small?: boolean }) {
  const { t } = useLingui();
  const words: Record<OrderStatus, string> = {
    ORDERED: t`お支払い待ち`,
    PAID: t`お支払い済み`,
    DELIVERED: t`お渡し済み`,
    CANCELLED: t`取消し`,
    EXPIRED: t`期限切れ`,
  };
  return (
    <Badge like={looks[status]} small={small}>
      {words[status]}
    </Badge>
  );
}
