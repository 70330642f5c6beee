import { useLingui } from '@lingui/react/macro';
import { Badge, type Status } from '../../kit/StatusBadge.tsx';
import type { BookingStatus, WaitingStatus } from '../gen/graphql.ts';

const looks: Record<BookingStatus, Status> = {
  ENTERED: 'review',
  WAITING: 'review',
  BOOKED: 'review',
  CONFIRMED: 'approved',
  CANCELLED: 'withdrawn',
  EXPIRED: 'lapsed',
};

/** What a BookingState takes. */
export interface BookingStateProps {
  status: BookingStatus;
  /** Its place in the line, of one that has ended. */
  place?: { status: WaitingStatus } | null;
  small?: boolean;
}

/** The state of a booking: its word, its picture and its colour together. */
export function BookingState({ status, place, small }: BookingStateProps) {
  const { t } = useLingui();
  const words: Record<BookingStatus, string> = {
    ENTERED: t`抽選待ち`,
    WAITING: t`キャンセル待ち`,
    BOOKED: t`お支払い待ち`,
    CONFIRMED: t`参加決定`,
    CANCELLED: t`取消し`,
    EXPIRED: place?.status === 'ENDED' ? t`空きなし` : t`期限切れ`,
  };
  return (
    <Badge like={looks[status]} small={small}>
      {words[status]}
    </Badge>
  );
}
