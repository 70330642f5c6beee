import { useLingui } from '@lingui/react/macro';
import { Badge, type Status } from '../../kit/StatusBadge.tsx';
import type { BookingStatus } from '../gen/graphql.ts';

const looks: Record<BookingStatus, Status> = {
  ENTERED: 'review',
  WAITING: 'review',
  BOOKED: 'review',
  CONFIRMED: 'approved',
  CANCELLED: 'withdrawn',
  EXPIRED: 'lapsed',
};

/** The state of a booking: its word, its picture and its colour together. */
export function BookingState({ status, small }: { status: BookingStatus; small?: boolean }) {
  const { t } = useLingui();
  const words: Record<BookingStatus, string> = {
    ENTERED: t`抽選待ち`,
    WAITING: t`キャンセル待ち`,
    BOOKED: t`お支払い待ち`,
    CONFIRMED: t`参加決定`,
    CANCELLED: t`取消し`,
    EXPIRED: t`期限切れ`,
  };
  return (
    <Badge like={looks[status]} small={small}>
      {words[status]}
    </Badge>
  );
}
