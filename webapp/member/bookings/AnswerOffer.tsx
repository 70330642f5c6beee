import { Trans, useLingui } from '@lingui/react/macro';
import { useRef } from 'react';
import { Button } from '../../kit/Button.tsx';
import { ErrorSummary } from '../../kit/ErrorSummary.tsx';
import { useToast } from '../../kit/Toast.tsx';
import { useFormat } from '../../kit/useFormat.ts';
import { graphql } from '../gen/gql.ts';
import type { BookingAcceptMutation } from '../gen/graphql.ts';
import { BusyNotice } from '../shell/BusyNotice.tsx';
import { usePatientSend } from '../shell/usePatientSend.ts';
import type { BookingOfPage } from './booking.ts';

const BookingAcceptDocument = graphql(`
  mutation BookingAccept($input: BookingStepInput!) {
    bookingAccept(input: $input) {
      booking {
        id
        status
        version
      }
      problems {
        code
        field
        message
      }
    }
  }
`);

const problemsOf = (data: BookingAcceptMutation) => data.bookingAccept.problems;

/** What an AnswerOffer takes. */
export interface AnswerOfferProps {
  booking: BookingOfPage;
  onDone: () => void;
}

/** Takes the places that are offered to who waited; to decline is to leave the line, below. */
export function AnswerOffer({ booking: { id, version, people, amount }, onDone }: AnswerOfferProps) {
  const { t } = useLingui();
  const { yen } = useFormat();
  const say = useToast();
  const key = useRef('');
  const { send, issues, sending, waiting } = usePatientSend(BookingAcceptDocument, problemsOf);
  const accept = async () => {
    key.current ||= crypto.randomUUID();
    if (!(await send({ input: { id, version, idempotencyKey: key.current } }))) return;
    say(t`参加を受け付けました。`);
    onDone();
  };
  return (
    <>
      <ErrorSummary issues={issues} />
      <BusyNotice waiting={waiting} />
      <Button isPending={sending} onPress={accept} wide>
        <Trans>
          {people ?? 1}名で参加する（{yen(amount ?? 0)}）
        </Trans>
      </Button>
    </>
  );
}
