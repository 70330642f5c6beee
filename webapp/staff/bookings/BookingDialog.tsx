import { Trans } from '@lingui/react/macro';
import { useState } from 'react';
import { Button } from '../../kit/Button.tsx';
import { Dialog } from '../../kit/Dialog.tsx';
import { yen } from '../../kit/format.ts';
import { BookingFacts } from './BookingFacts.tsx';
import type { BookingDialogProps } from './booking.ts';
import { PayBooking, SettleBooking } from './Money.tsx';
import { AcceptBooking, CancelBooking } from './Steps.tsx';

type Verb = 'pay' | 'settle' | 'accept' | 'cancel';

const dialogs = { pay: PayBooking, settle: SettleBooking, accept: AcceptBooking, cancel: CancelBooking };

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
          {status === 'WAITING' && place?.status === 'OFFERED' && (
            <Button onPress={() => choose('accept')}>
              <Trans>空きを受ける</Trans>
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
