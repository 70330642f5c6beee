import { Trans, useLingui } from '@lingui/react/macro';
import { useRef, useState } from 'react';
import { AllotmentChoice, mostOf } from '../../kit/Allotments.tsx';
import { Button } from '../../kit/Button.tsx';
import { ErrorSummary } from '../../kit/ErrorSummary.tsx';
import type { PayBy } from '../../kit/TicketView.tsx';
import { useFormat } from '../../kit/useFormat.ts';
import { BusyNotice } from '../shell/BusyNotice.tsx';
import { MayOrder } from './MayOrder.tsx';
import type { OrderTicketsProps } from './OrderTickets.tsx';
import { PayPlace } from './PayPlace.tsx';
import { Stepper } from './Stepper.tsx';
import { useOrderPlace } from './useOrderPlace.ts';

/**
 * Which, how many, and the button that names the number and the yen.
 * One key for each intent: the same button pressed again after a lost answer finds the order that the first made. So the
 * ticket is not read again in between: what that order took would change what the button says.
 */
export function OrderForm({ ticket: { id, price, mayOrder, payBy: ways, allotments }, onTurn }: OrderTicketsProps) {
  const { t } = useLingui();
  const { yen } = useFormat();
  const [wanted, want] = useState(1);
  const [allotment, pick] = useState('');
  const [payBy, choosePayBy] = useState<PayBy>(ways[0] ?? 'COUNTER');
  const key = useRef('');
  const { place, issues, sending, waiting } = useOrderPlace(() => {
    key.current = ''; // what became of the turn is to be seen; who presses again wishes anew
    onTurn();
  });
  const most = mostOf(allotments, allotment, mayOrder);
  const quantity = Math.min(wanted, most);
  const anew = (choose: () => void) => {
    if (sending) return;
    key.current = '';
    choose();
  };
  const order = () => {
    key.current ||= crypto.randomUUID();
    return place({ offering: id, allotment: allotment || null, quantity, payBy, price, idempotencyKey: key.current });
  };
  return (
    <section aria-label={t`申込み`} className="flex flex-col gap-4 rounded-12 bg-solid-gray-50 p-4">
      <ErrorSummary issues={issues} />
      <AllotmentChoice
        allotments={allotments}
        error={issues.find(({ field }) => field === 'allotment')?.message}
        onChange={(next) => anew(() => pick(next))}
        value={allotment}
      />
      <Stepper locked={sending} most={most} onChange={(next) => anew(() => want(next))} value={quantity} />
      <MayOrder most={most} />
      {ways.length > 1 && <PayPlace onChange={(next) => anew(() => choosePayBy(next))} value={payBy} ways={ways} />}
      <BusyNotice waiting={waiting} />
      <Button isPending={sending} onPress={order} wide>
        <Trans>
          {quantity}枚 申し込む（{yen(price * quantity)}）
        </Trans>
      </Button>
    </section>
  );
}
