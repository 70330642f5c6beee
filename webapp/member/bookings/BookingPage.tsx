import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from 'urql';
import { useParams } from 'wouter';
import { Page } from '../../kit/Page.tsx';
import { Skeleton } from '../../kit/Skeleton.tsx';
import { AddToCalendar } from '../favourites/AddToCalendar.tsx';
import { CardRefunds } from '../orders/CardRefunds.tsx';
import { RefusedRefunds } from '../orders/RefusedRefunds.tsx';
import { SlipCard } from '../orders/SlipCard.tsx';
import { Back } from '../shell/Back.tsx';
import NotFound from '../shell/NotFound.tsx';
import { Trouble } from '../shell/Trouble.tsx';
import { AnswerOffer } from './AnswerOffer.tsx';
import { BookingCode } from './BookingCode.tsx';
import { BookingFacts } from './BookingFacts.tsx';
import { BookingPageDocument } from './booking.ts';
import { CancelBooking } from './CancelBooking.tsx';
import { EntryPart } from './EntryPart.tsx';
import { Next } from './Next.tsx';
import { PayBookingByCard } from './PayBookingByCard.tsx';

/** One booking of mine: its state, what comes next, what it is for, and the way out with what that costs. */
export default function BookingPage() {
  const { t } = useLingui();
  const { id = '' } = useParams<{ id: string }>();
  const [{ data, error }, again] = useQuery({
    query: BookingPageDocument,
    variables: { id },
    requestPolicy: 'cache-and-network',
  });
  const booking = data?.booking;
  if (data && !booking) return <NotFound />;
  const reread = () => again({ requestPolicy: 'network-only' });
  const offered = booking?.status === 'WAITING' && booking.place?.status === 'OFFERED';
  return (
    <Page
      above={
        <Back href="/bookings">
          <Trans>自分の予約</Trans>
        </Back>
      }
      title={booking?.event?.name ?? t`予約`}
    >
      {error && !data && <Trouble error={error} onRetry={reread} />}
      {!data && !error && <Skeleton box="h-72" />}
      {booking && (
        <>
          <Next booking={booking} />
          {booking.status === 'BOOKED' && <SlipCard slip={booking} />}
          {booking.status === 'BOOKED' && booking.payBy === 'CARD' && (
            <PayBookingByCard booking={booking} onLook={reread} />
          )}
          <CardRefunds
            checkouts={booking.checkouts}
            fee={booking.cancelFee ?? 0}
            refused={booking.refusedRefunds.length > 0}
          />
          <RefusedRefunds refunds={booking.refusedRefunds} />
          <BookingCode booking={booking} />
          {offered && <AnswerOffer booking={booking} onDone={reread} />}
          <BookingFacts booking={booking} />
          {booking.lotteryEntry && <EntryPart booking={booking} />}
          {(booking.status === 'BOOKED' || booking.status === 'CONFIRMED') && (
            <AddToCalendar of={`bookings/${booking.id}`}>
              <Trans>カレンダーに追加する</Trans>
            </AddToCalendar>
          )}
          {booking.feeNow !== null && <CancelBooking booking={booking} offered={offered} onDone={reread} />}
        </>
      )}
    </Page>
  );
}
