import { useLingui } from '@lingui/react/macro';
import type {
  CheckoutStatus,
  Identification,
  OrderStatus,
  PayBy,
  PaymentMethod,
  TicketReturnReason,
} from '../gen/graphql.ts';

/** The states of an order, in their order. */
export const orderStates: readonly OrderStatus[] = ['ORDERED', 'PAID', 'DELIVERED', 'CANCELLED', 'EXPIRED'];

/** How money is taken and given back at the counter. */
export const counterMethods: readonly PaymentMethod[] = ['CASH', 'CASHLESS'];

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
  const methods: Record<PaymentMethod, string> = {
    CASH: t`現金`,
    CASHLESS: t`キャッシュレス`,
    TRANSFER: t`銀行振込`,
    CARD: t`カード`,
    INVOICE: t`会社の請求書`,
  };
  const places: Record<PayBy, string> = {
    COUNTER: t`窓口`,
    SLIP: t`払込票`,
    CARD: t`カード`,
    COMPANY: t`会社の請求書`,
  };
  const reasons: Record<TicketReturnReason, string> = {
    CALLED_OFF: t`催しの中止`,
    DEFECTIVE: t`券の破損・印刷の誤り`,
    MISTAKE: t`窓口の渡し間違い`,
  };
  const checkouts: Record<CheckoutStatus, string> = {
    OPEN: t`支払いの画面を開いています`,
    PAID: t`支払い済み`,
    CLOSED: t`支払われずに終わりました`,
    REFUNDING: t`カードへの返金を手続き中`,
    REFUNDED: t`カードへ返金済み`,
    REFUSED: t`カードへは返せない（扱いは登録済み）`,
  };
  const known: Record<Identification, string> = { CODE: t`コードで確認`, NUMBER: t`会員番号で確認` };
  return {
    known: (one: Identification) => known[one],
    reasons,
    checkout: (one: CheckoutStatus) => checkouts[one],
    payBy: (one: PayBy) => places[one],
    status: (one: OrderStatus) => states[one],
    method: (one: PaymentMethod) => methods[one],
  };
}
