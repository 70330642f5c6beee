import { useLingui } from '@lingui/react/macro';
import type { IconName } from '../../kit/icons.tsx';
import type { NoticeKind } from '../gen/graphql.ts';

/** How a kind of news reads, and its picture. */
export interface NoticeWords {
  title: string;
  icon: IconName;
}

/** The sentence of each kind of news. */
export function useNoticeWords(): (kind: NoticeKind | null | undefined) => NoticeWords {
  const { t } = useLingui();
  const words: Record<NoticeKind, NoticeWords> = {
    CLAIM_RETURNED: { title: t`確認のお願いがあります`, icon: 'ask' },
    CLAIM_APPROVED: { title: t`給付が決まりました`, icon: 'check' },
    CLAIM_REOPENED: { title: t`決定を取り消し、もう一度確認しています`, icon: 'info' },
    CLAIM_REFUSED: { title: t`審査の結果をお知らせします`, icon: 'info' },
    CLAIM_WITHDRAWN: { title: t`事務局が、申請を取り下げました`, icon: 'info' },
    CLAIM_PAID: { title: t`給付金をお支払いしました`, icon: 'yen' },
    COUPON_REDEEMED: { title: t`割引券のご利用を登録しました`, icon: 'check' },
    COUPON_UNREDEEMED: { title: t`割引券のご利用の登録を取り消しました`, icon: 'info' },
    COUPON_NEAR: { title: t`割引券を使える期限が近づいています`, icon: 'clock' },
    COUPON_EXPIRED: { title: t`割引券の期限が過ぎました`, icon: 'clock' },
    COUPON_CANCELLED: { title: t`割引券を取り消しました`, icon: 'info' },
    PAYMENT_RETURNED: { title: t`振込が戻りました`, icon: 'warn' },
    PAYMENT_UNRETURNED: { title: t`振込は戻らず、お届けできていました`, icon: 'info' },
    BANK_ACCOUNT_CHANGED: { title: t`振込口座の登録が変わりました`, icon: 'info' },
    CERTIFICATE_CORRECTED: { title: t`お勤め先の記録は、申請の日付と違いました`, icon: 'info' },
    CERTIFICATE_DECLINED: { title: t`お勤め先では確認できませんでした`, icon: 'info' },
    LETTER_SENT: { title: t`書面をお送りしました`, icon: 'mail' },
    DOCUMENT_INFECTED: { title: t`証明書類を受け取れませんでした`, icon: 'warn' },
    DOCUMENT_UNREADABLE: { title: t`証明書類をもう一度お送りください`, icon: 'warn' },
    DEADLINE_NEAR: { title: t`申請の期限が近づいています`, icon: 'clock' },
    ORDER_EXPIRED: { title: t`チケットの申込みの期限が過ぎました`, icon: 'clock' },
    LOTTERY_WON: { title: t`抽選に当選しました`, icon: 'gift' },
    LOTTERY_LOST: { title: t`抽選の結果をお知らせします`, icon: 'info' },
    BOOKING_EXPIRED: { title: t`イベントの予約の期限が過ぎました`, icon: 'clock' },
    BOOKING_CANCELLED: { title: t`事務局がイベントの予約を取り消しました`, icon: 'info' },
    PLACE_OFFERED: { title: t`キャンセル待ちに空きが出ました`, icon: 'bell' },
    PLACE_LAPSED: { title: t`キャンセル待ちのお返事の期限が過ぎました`, icon: 'clock' },
    PLACE_ENDED: { title: t`キャンセル待ちは、空きが出ないまま終わりました`, icon: 'info' },
    TURN_SERVED: { title: t`順番が来て、チケットを申し込みました`, icon: 'check' },
    TURN_MISSED: { title: t`順番が来ましたが、チケットをご用意できませんでした`, icon: 'info' },
    BOOKING_PAID: { title: t`イベントのご入金を確認しました`, icon: 'check' },
    BOOKING_UNPAID: { title: t`イベントのお支払いの登録に誤りがあり、お支払い待ちに戻しました`, icon: 'warn' },
    BOOKING_REFUNDED: { title: t`カードでお支払いいただいた参加料金をお返ししました`, icon: 'check' },
    ORDER_PAID: { title: t`チケットのご入金を確認しました`, icon: 'check' },
    ORDER_UNPAID: { title: t`チケットのお支払いの登録に誤りがあり、お支払い待ちに戻しました`, icon: 'warn' },
    ORDER_REFUNDED: { title: t`カードでお支払いいただいた代金をお返ししました`, icon: 'check' },
    ORDER_GIVEN_BACK: { title: t`カードへお返しできなかった代金を、別の方法でお返ししました`, icon: 'check' },
    ORDER_KEPT: { title: t`カードでお支払いいただいた代金の扱いをお知らせします`, icon: 'info' },
    BOOKING_GIVEN_BACK: {
      title: t`カードへお返しできなかった参加料金を、別の方法でお返ししました`,
      icon: 'check',
    },
    BOOKING_KEPT: { title: t`カードでお支払いいただいた参加料金の扱いをお知らせします`, icon: 'info' },
    ORDER_REFUND_REOPENED: { title: t`カードへお返しできなかった代金のお知らせを訂正します`, icon: 'warn' },
    BOOKING_REFUND_REOPENED: { title: t`カードへお返しできなかった参加料金のお知らせを訂正します`, icon: 'warn' },
    ORDER_WAY_CHANGED: { title: t`チケットのお支払いの方法が変わりました`, icon: 'warn' },
    BOOKING_WAY_CHANGED: { title: t`イベントのお支払いの方法が変わりました`, icon: 'warn' },
    LOTTERY_LAPSED: { title: t`お申し込みの抽選は行われませんでした`, icon: 'warn' },
    OPENING_NEAR: { title: t`お気に入りの受付がまもなく始まります`, icon: 'heart' },
    WAITING_ROOM_OPEN: { title: t`お気に入りのチケットの整理券をお渡ししています`, icon: 'heart' },
    ORDER_CANCELLED: { title: t`事務局がチケットの申込みを取り消しました`, icon: 'info' },
    ENTRY_WITHDRAWN: { title: t`事務局が抽選の申込みを取り下げました`, icon: 'info' },
    TURN_LEFT: { title: t`事務局が整理券をお返ししました`, icon: 'info' },
    PLACE_LEFT: { title: t`事務局がキャンセル待ちを取り消しました`, icon: 'info' },
    OFFERING_CHANGED: { title: t`お申し込みのチケットの内容が変わりました`, icon: 'warn' },
    OFFERING_WITHDRAWN: { title: t`お申し込みのチケットは取りやめになりました`, icon: 'warn' },
    EVENT_CHANGED: { title: t`ご予約のイベントの内容が変わりました`, icon: 'warn' },
    EVENT_WITHDRAWN: { title: t`ご予約のイベントは取りやめになりました`, icon: 'warn' },
    BENEFIT_OFFERED: { title: t`申請できる給付があります`, icon: 'gift' },
  };
  return (kind) => (kind ? words[kind] : { title: t`お知らせ`, icon: 'info' });
}
