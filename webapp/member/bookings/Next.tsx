import { Trans } from '@lingui/react/macro';
import { useFormat } from '../../kit/useFormat.ts';
import { BookingState } from './BookingState.tsx';
import type { BookingOfPage } from './booking.ts';

/** The state of a booking, and the sentence that says what comes next. */
export function Next({ booking }: { booking: BookingOfPage }) {
  return (
    <div className="flex flex-col gap-2 rounded-12 border border-solid-gray-420 bg-white p-4">
      <p>
        <BookingState place={booking.place} status={booking.status} />
      </p>
      <p className="font-700">
        <Sentence booking={booking} />
      </p>
      {booking.status === 'CANCELLED' && booking.event?.withdrawal && (
        <p className="whitespace-pre-line">{booking.event.withdrawal}</p>
      )}
      <Rest balance={booking.balance ?? 0} />
      <OnInvoice booking={booking} />
      <BackToCard booking={booking} />
    </div>
  );
}

function Sentence({ booking }: { booking: BookingOfPage }) {
  const { status, place, amount, payBy, payUntil, number, event, entered, enteredAt, doorClosed } = booking;
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
    return place?.ahead ? (
      <Trans>あなたの前に{place.ahead}組がお待ちです。空きが出たら、お知らせします。</Trans>
    ) : (
      <Trans>次の順番です。空きが出たら、お知らせします。</Trans>
    );
  }
  if (status === 'BOOKED' && payBy === 'CARD') return <Trans>カードでのお支払いをお待ちしています。</Trans>;
  if (status === 'BOOKED' && payBy === 'SLIP') {
    return (
      <Trans>
        {day(payUntil ?? '')} までに、次の口座へ {yen(amount ?? 0)}{' '}
        をお振り込みください。それまでは、事務局の窓口でもお支払いいただけます。
      </Trans>
    );
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
  if (status === 'CANCELLED' && booking.lotteryEntry?.lottery?.status === 'LAPSED')
    return <Trans>抽選が行われないまま開催の日時を過ぎたため、この申込みは終わりました。お支払いはありません。</Trans>;
  if (status === 'CANCELLED') return <Trans>この予約は取り消されました。</Trans>;
  if (place?.status === 'ENDED')
    return <Trans>空きが出ないまま開催の時刻になったため、キャンセル待ちは終わりました。お支払いはありません。</Trans>;
  return <Trans>期限が過ぎたため、この予約は取り消されました。</Trans>;
}

/** What of it stands on the company's invoice. */
function OnInvoice({ booking: { status, payBy, paymentMethod, amount, cancelFee } }: { booking: BookingOfPage }) {
  const { yen } = useFormat();
  if (payBy !== 'COMPANY') return null;
  if (status === 'CANCELLED' && paymentMethod !== 'INVOICE' && !cancelFee) {
    return (
      <p>
        <Trans>会社へのご請求はありません。</Trans>
      </p>
    );
  }
  if (paymentMethod !== 'INVOICE') return null;
  return (
    <p>
      {status === 'CANCELLED' ? (
        <Trans>キャンセル料 {yen(cancelFee ?? 0)} は、会社の請求書に載ります。</Trans>
      ) : (
        <Trans>
          参加料金 {yen(amount ?? 0)}{' '}
          は会社の請求書に載ります。会社は、あなたのお名前、予約番号、イベントの名前、金額を請求書で知ります。
        </Trans>
      )}
    </p>
  );
}

/** What goes back to the card of a booking that was cancelled, until it is back. */
function BackToCard({ booking }: { booking: BookingOfPage }) {
  const { status, paymentMethod, amount, cancelFee, settledOn, refusedRefunds } = booking;
  const { yen } = useFormat();
  const back = (amount ?? 0) - (cancelFee ?? 0);
  if (status !== 'CANCELLED' || paymentMethod !== 'CARD' || settledOn || back <= 0 || refusedRefunds.length > 0)
    return null;
  return (
    <p>
      <Trans>お支払いいただいた代金のうち {yen(back)} を、カードへお返しします。</Trans>
    </p>
  );
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
