import { useLingui } from '@lingui/react/macro';
import type { BookingStatus, CompanionRelation, EventQuestion, EventStatus } from '../gen/graphql.ts';

/** The words of an event's states, its questions, its bookings and who comes along. */
export function useEventWords() {
  const { t } = useLingui();
  const states: Record<EventStatus, string> = {
    DRAFT: t`下書き`,
    SCHEDULED: t`公開待ち`,
    PUBLISHED: t`公開中`,
    WITHDRAWN: t`取りやめ`,
  };
  const questions: Record<EventQuestion, string> = {
    TELEPHONE: t`当日の電話番号`,
    EMAIL: t`メールアドレス`,
    ADDRESS: t`案内の送り先の住所`,
  };
  const bookings: Record<BookingStatus, string> = {
    ENTERED: t`抽選待ち`,
    WAITING: t`キャンセル待ち`,
    BOOKED: t`支払い待ち`,
    CONFIRMED: t`参加決定`,
    CANCELLED: t`取消し`,
    EXPIRED: t`期限切れ`,
  };
  const relations: Record<CompanionRelation, string> = {
    CHILD: t`子`,
    SPOUSE: t`配偶者`,
    PARENT: t`親`,
    GRANDCHILD: t`孫`,
    GRANDPARENT: t`祖父母`,
    SIBLING: t`兄弟姉妹`,
    OTHER: t`そのほか`,
  };
  return { states, questions, bookings, relations };
}
