import { Trans, useLingui } from '@lingui/react/macro';
import { useRef, useState } from 'react';
import { type Allotment, AllotmentChoice, mostOf } from '../../kit/Allotments.tsx';
import { Button } from '../../kit/Button.tsx';
import { ErrorSummary } from '../../kit/ErrorSummary.tsx';
import type { PayBy } from '../../kit/TicketView.tsx';
import { useFormat } from '../../kit/useFormat.ts';
import { graphql } from '../gen/gql.ts';
import type { TurnTakeMutation } from '../gen/graphql.ts';
import { PayPlace } from '../offerings/PayPlace.tsx';
import { Stepper } from '../offerings/Stepper.tsx';
import { useOrderPlace } from '../offerings/useOrderPlace.ts';
import { BusyNotice } from '../shell/BusyNotice.tsx';
import { usePatientSend } from '../shell/usePatientSend.ts';

const TurnTakeDocument = graphql(`
  mutation TurnTake($input: OrderPlaceInput!) {
    turnTake(input: $input) {
      turn {
        id
      }
      problems {
        code
        field
        message
      }
    }
  }
`);

/** That the sale has opened meanwhile is no trouble: it is ordered then. */
const problemsOf = ({ turnTake: { problems } }: TurnTakeMutation) =>
  problems.filter(({ code }) => code !== 'sale_open');

/** What a TakeTurn takes. */
export interface TakeTurnProps {
  ticket: {
    id: string;
    price: number;
    mayOrder: number;
    saleFrom: string;
    payBy: readonly PayBy[];
    allotments: readonly Allotment[];
  };
  onTaken: () => void;
}

/**
 * Takes a numbered ticket before the opening: of which allotment, how many, and the button. Where the sale has opened by the time the
 * server is reached, the same wish is an order, with the same key.
 */
export function TakeTurn({ ticket, onTaken }: TakeTurnProps) {
  const { id, price, mayOrder, saleFrom, payBy: ways, allotments } = ticket;
  const { t } = useLingui();
  const { instant } = useFormat();
  const [wanted, want] = useState(1);
  const [allotment, pick] = useState('');
  const [payBy, choosePayBy] = useState<PayBy>(ways[0] ?? 'COUNTER');
  const key = useRef('');
  const taking = usePatientSend(TurnTakeDocument, problemsOf);
  const ordering = useOrderPlace(onTaken);
  const [sending, waiting] = [taking.sending || ordering.sending, taking.waiting || ordering.waiting];
  const issues = [...taking.issues, ...ordering.issues];
  const most = mostOf(allotments, allotment, mayOrder);
  const quantity = Math.min(wanted, most);
  const anew = (choose: () => void) => {
    if (sending) return;
    key.current = '';
    choose();
  };
  const take = async () => {
    key.current ||= crypto.randomUUID();
    const input = { offering: id, allotment: allotment || null, quantity, payBy, idempotencyKey: key.current };
    const taken = await taking.send({ input });
    if (taken?.turnTake.turn) onTaken();
    else if (taken) await ordering.place({ ...input, price });
  };
  return (
    <section aria-label={t`整理券`} className="flex flex-col gap-4 rounded-12 bg-solid-gray-50 p-4">
      <ErrorSummary issues={issues} />
      <p>
        <Trans>
          販売は {instant(saleFrom)} に始まります。整理券をお持ちの方から、抽選で決まる順番にお申し込みを受け付けます。
          早く受け取っても、順番は変わりません。
        </Trans>
      </p>
      <AllotmentChoice
        allotments={allotments}
        error={issues.find(({ field }) => field === 'allotment')?.message}
        onChange={(next) => anew(() => pick(next))}
        value={allotment}
      />
      <Stepper locked={sending} most={most} onChange={(next) => anew(() => want(next))} value={quantity} />
      {ways.length > 1 && <PayPlace onChange={(next) => anew(() => choosePayBy(next))} value={payBy} ways={ways} />}
      <BusyNotice waiting={waiting} />
      <Button isPending={sending} onPress={take} wide>
        <Trans>{quantity}枚の整理券を受け取る</Trans>
      </Button>
    </section>
  );
}
