import { useLingui } from '@lingui/react/macro';
import type { NoticeKind } from '../gen/graphql.ts';

/** What members are told, in a clerk's words. */
export function useNewsWords(): (kind: NoticeKind) => string {
  const { t } = useLingui();
  const words: Record<NoticeKind, string> = {
    CLAIM_RETURNED: t`確認のお願い`,
    CLAIM_APPROVED: t`給付の決定`,
    CLAIM_REOPENED: t`決定の取消しと再度の確認`,
    CLAIM_REFUSED: t`対象外の決定`,
    CLAIM_WITHDRAWN: t`職員による取下げ`,
    CLAIM_PAID: t`支払い`,
    COUPON_REDEEMED: t`割引券の利用の登録`,
    COUPON_UNREDEEMED: t`割引券の利用の登録の取消し`,
    COUPON_NEAR: t`割引券の期限が近い`,
    COUPON_EXPIRED: t`割引券の失効`,
    COUPON_CANCELLED: t`割引券の取消し`,
    PAYMENT_RETURNED: t`振込の戻り`,
    PAYMENT_UNRETURNED: t`振込の戻りの登録の取消し`,
    BANK_ACCOUNT_CHANGED: t`振込口座の変更`,
    CERTIFICATE_CORRECTED: t`勤務先の日付の訂正`,
    CERTIFICATE_DECLINED: t`勤務先の確認できないとの回答`,
    LETTER_SENT: t`書面の発送`,
    DOCUMENT_INFECTED: t`証拠書類のウイルス`,
    DOCUMENT_UNREADABLE: t`証明書類をもう一度お送りください`,
    DEADLINE_NEAR: t`申請の期限`,
    TURN_SERVED: t`整理券の順番での申込み`,
    TURN_MISSED: t`整理券の順番での売り切れ`,
    ORDER_EXPIRED: t`チケットの申込みの期限切れ`,
    LOTTERY_WON: t`抽選の当選`,
    LOTTERY_LOST: t`抽選の落選`,
    BOOKING_EXPIRED: t`イベントの予約の期限切れ`,
    BOOKING_CANCELLED: t`イベントの予約の取消し`,
    PLACE_OFFERED: t`イベントの空きの案内`,
    PLACE_LAPSED: t`イベントの空きの返事の期限切れ`,
    BOOKING_PAID: t`イベントの入金の確認`,
    BOOKING_UNPAID: t`イベントの支払いの登録の取消し`,
    BOOKING_REFUNDED: t`イベントのカードへの返金`,
    ORDER_PAID: t`チケットの入金の確認`,
    ORDER_UNPAID: t`チケットの支払いの登録の取消し`,
    ORDER_REFUNDED: t`カードへの返金`,
    OPENING_NEAR: t`お気に入りの受付の開始が近い`,
    WAITING_ROOM_OPEN: t`お気に入りの整理券の開始`,
    ORDER_CANCELLED: t`チケットの申込みの取消し`,
    OFFERING_CHANGED: t`チケットの内容の変更`,
    OFFERING_WITHDRAWN: t`チケットの取りやめ`,
    EVENT_CHANGED: t`イベントの内容の変更`,
    EVENT_WITHDRAWN: t`イベントの取りやめ`,
    BENEFIT_OFFERED: t`申請できる給付`,
  };
  return (kind) => words[kind];
}
