import { useLingui } from '@lingui/react/macro';
import type { OrderStatus, PayBy, PaymentMethod } from '../gen/graphql.ts';

/** The words of an order's states and of how it was paid. */
export function useOrderWords() {
  const { t } = useLingui();
  const states: Record<OrderStatus, string> = {
    ORDERED: t`支払い待ち`,
    PAID: t`渡し待ち`,
    DELIVERED: t`渡し済み`,
    CANCELLED: t`取消し`,
    EXPIRED: t`期限切れ`,
  };
  const methods: Record<PaymentMethod, string> = { CASH: t`現金`, CASHLESS: t`キャッシュレス`, TRANSFER: t`銀行振込` };
  const places: Record<PayBy, string> = { COUNTER: t`窓口`, SLIP: t`払込票` };
  return {
    payBy: (one: PayBy) => places[one],
    status: (one: OrderStatus) => states[one],
    method: (one: PaymentMethod) => methods[one],
  };
}
