import { Trans } from '@lingui/react/macro';
import { useFormat } from '../../kit/useFormat.ts';
import type { BookingOfPage } from './BookingPage.tsx';
import { BookingState } from './BookingState.tsx';

/** The state of a booking, and the sentence that says what comes next. */
export function Next({ booking }: { booking: BookingOfPage }) {
  return (
    <div className="flex flex-col gap-2 rounded-12 border border-solid-gray-420 bg-white p-4">
      <p>
        <BookingState status={booking.status} />
      </p>
      <p className="font-700">
        <Sentence booking={booking} />
      </p>
      {booking.status === 'CANCELLED' && booking.event?.withdrawal && (
        <p className="whitespace-pre-line">{booking.event.withdrawal}</p>
      )}
      <Rest balance={booking.balance ?? 0} />
    </div>
  );
}

function Sentence({ booking }: { booking: BookingOfPage }) {
  const { status, place, amount, payUntil, number, event, entered, enteredAt, doorClosed } = booking;
  const { yen, day, instant } = useFormat();
  if (status === 'ENTERED') {
    return booking.lotteryEntry?.lottery?.status === 'OPEN' ? (
      <Trans>抽選に申し込んでいます。{instant(event?.bookingUntil ?? '')} に締め切り、結果をお知らせします。</Trans>
    ) : (
      <Trans>申込みを締め切りました。抽選の結果が出たら、お知らせします。</Trans>
    );
  }
  if (status === 'WAITING' && place?.status === 'OFFERED') {
    return <Trans>空きが出ました。{instant(place.answerUntil ?? '')} までに、参加するかどうかをお選びください。</Trans>;
  }
  if (status === 'WAITING') {
    return <Trans>あなたの前に{place?.ahead ?? 0}組がお待ちです。空きが出たら、お知らせします。</Trans>;
  }
  if (status === 'BOOKED') {
    return (
      <Trans>
        {day(payUntil ?? '')} までに、事務局の窓口で {yen(amount ?? 0)} をお支払いください。予約番号は {number} です。
      </Trans>
    );
  }
  if (status === 'CONFIRMED' && entered) {
    return (
      <Trans>
        {instant(enteredAt ?? '')} に{entered}名が入場しました。
      </Trans>
    );
  }
  if (status === 'CONFIRMED' && doorClosed) return <Trans>入場の記録はありません。</Trans>;
  if (status === 'CONFIRMED') return <Trans>ご参加をお待ちしています。</Trans>;
  if (status === 'CANCELLED' && event?.withdrawnAt) return <Trans>このイベントは取りやめになりました。</Trans>;
  if (status === 'CANCELLED') return <Trans>この予約は取り消されました。</Trans>;
  return <Trans>期限が過ぎたため、この予約は取り消されました。</Trans>;
}

/** What is left to be paid or given back. */
function Rest({ balance }: { balance: number }) {
  const { yen } = useFormat();
  if (balance === 0) return null;
  return (
    <p>
      {balance > 0 ? (
        <Trans>キャンセル料 {yen(balance)} を、事務局の窓口でお支払いください。</Trans>
      ) : (
        <Trans>事務局の窓口で {yen(-balance)} をお返しします。この画面をお見せください。</Trans>
      )}
    </p>
  );
}
