import { Trans } from '@lingui/react/macro';
import { Link } from 'wouter';
import { tapCardClass } from '../../kit/Card.tsx';
import { Icon } from '../../kit/icons.tsx';
import { useFormat } from '../../kit/useFormat.ts';
import { BookingState } from '../bookings/BookingState.tsx';
import { BookingsFull } from '../offerings/GroupFull.tsx';
import { JoinEvent } from './JoinEvent.tsx';
import { Lotteries } from './Lotteries.tsx';

/** What can be done with it now: look at one's booking, join, or wait for the opening. */
export function Way({ event, known, onRefused }: Parameters<typeof JoinEvent>[0]) {
  const { instant } = useFormat();
  const { ownBooking, stage, bookingFrom } = event;
  if (ownBooking) {
    return (
      <Link className={tapCardClass} href={`/bookings/${ownBooking.id}`}>
        <span className="flex flex-wrap items-center gap-3">
          <span className="font-700">
            <Trans>自分の予約を見る</Trans>
          </span>
          <BookingState small status={ownBooking.status} />
        </span>
        <Icon name="right" size={20} />
      </Link>
    );
  }
  const open = stage === 'OPEN' || stage === 'FULL';
  if (open && event.mayBookOfGroup === 0) return <BookingsFull name={event.limitGroup?.name ?? ''} />;
  if (open && event.notEligible) return null; // it stands above
  if (open) {
    return (
      <>
        {event.way === 'LOTTERY' && event.limitGroup && (
          <p>
            <Trans>
              抽選までに「{event.limitGroup.name}」を合わせた回数が限度を超えると、当選しても無効になります。
            </Trans>
          </p>
        )}
        <JoinEvent event={event} known={known} onRefused={onRefused} />
      </>
    );
  }
  if (stage === 'WITHDRAWN') return null;
  return (
    <>
      <p className="rounded-12 bg-solid-gray-50 p-4 font-700">
        {stage === 'COMING' ? (
          <Trans>{instant(bookingFrom)} から、お申し込みいただけます。</Trans>
        ) : (
          <Trans>受付は終わりました。</Trans>
        )}
      </p>
      <Lotteries event={event} />
    </>
  );
}
