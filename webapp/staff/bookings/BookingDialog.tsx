import { Trans } from '@lingui/react/macro';
import { useState } from 'react';
import { Button } from '../../kit/Button.tsx';
import { Dialog } from '../../kit/Dialog.tsx';
import { yen } from '../../kit/format.ts';
import { counterMethods } from '../orders/useOrderWords.ts';
import { ReopenRefused } from '../refunds/ReopenRefused.tsx';
import { SettleRefused, settled, unsettled } from '../refunds/SettleRefused.tsx';
import { BookingFacts } from './BookingFacts.tsx';
import type { BookingDialogProps } from './booking.ts';
import { PayBooking } from './PayBooking.tsx';
import { SettleBooking } from './SettleBooking.tsx';
import { AcceptBooking, CancelBooking } from './Steps.tsx';
import { UnpayBooking } from './UnpayBooking.tsx';

type Verb = 'pay' | 'unpay' | 'settle' | 'accept' | 'cancel' | 'refused' | 'reopen';

const dialogs = {
  refused: SettleRefusedOf,
  reopen: ReopenRefusedOf,
  pay: PayBooking,
  unpay: UnpayBooking,
  settle: SettleBooking,
  accept: AcceptBooking,
  cancel: CancelBooking,
};

/** One booking, with what can be done now: take the fee, settle the rest, take an offered place for the member, cancel. */
export function BookingDialog(props: BookingDialogProps) {
  const [verb, choose] = useState<Verb>();
  const { booking, onClose } = props;
  if (verb) {
    const Asked = dialogs[verb];
    return <Asked {...props} onClose={() => choose(undefined)} />;
  }
  const { status, amount, balance, place, feeNow } = booking;
  return (
    <Dialog
      actions={
        <>
          <Button autoFocus look="secondary" onPress={onClose}>
            <Trans>閉じる</Trans>
          </Button>
          {feeNow !== null && (
            <Button look="secondary" onPress={() => choose('cancel')}>
              <Trans>取り消す</Trans>
            </Button>
          )}
          {status === 'BOOKED' && booking.payBy !== 'CARD' && (
            <Button onPress={() => choose('pay')}>
              <Trans>{yen(amount ?? 0)} を受け取る</Trans>
            </Button>
          )}
          {mayUnpay(booking) && (
            <Button look="secondary" onPress={() => choose('unpay')}>
              <Trans>受け取りの登録が誤りなので取り消す</Trans>
            </Button>
          )}
          {status === 'WAITING' && place?.status === 'OFFERED' && (
            <Button onPress={() => choose('accept')}>
              <Trans>空きを受ける</Trans>
            </Button>
          )}
          {unsettled(booking.refusedRefunds) && (
            <Button onPress={() => choose('refused')}>
              <Trans>カードへ返せない代金の扱い</Trans>
            </Button>
          )}
          {settled(booking.refusedRefunds) && (
            <Button look="secondary" onPress={() => choose('reopen')}>
              <Trans>カードへ返せない代金の登録を取り消す</Trans>
            </Button>
          )}
          {Boolean(balance) && (
            <Button onPress={() => choose('settle')}>
              <Trans>精算する</Trans>
            </Button>
          )}
        </>
      }
      isOpen
      onClose={onClose}
      title={<Trans>イベントの予約</Trans>}
    >
      <BookingFacts booking={booking} />
    </Dialog>
  );
}

/** Tells whether what was taken at the counter can be said to have been entered wrongly: until somebody came, or the event begins. */
function mayUnpay({ status, paymentMethod, entered, session }: BookingDialogProps['booking']): boolean {
  const atCounter = counterMethods.some((one) => one === paymentMethod);
  return status === 'CONFIRMED' && atCounter && !entered && new Date(session?.startsAt ?? 0) > new Date();
}

/** Records what became of what cannot go back to the card of a booking. */
function SettleRefusedOf({ booking, onClose, onDone }: BookingDialogProps) {
  const refund = unsettled(booking.refusedRefunds);
  if (!refund) return null;
  return <SettleRefused facts={<BookingFacts booking={booking} />} onClose={onClose} onDone={onDone} refund={refund} />;
}

/** Takes back what was recorded of it. */
function ReopenRefusedOf({ booking, onClose, onDone }: BookingDialogProps) {
  const refund = settled(booking.refusedRefunds);
  if (!refund) return null;
  return <ReopenRefused facts={<BookingFacts booking={booking} />} onClose={onClose} onDone={onDone} refund={refund} />;
}
