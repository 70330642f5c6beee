import { Trans, useLingui } from '@lingui/react/macro';
import { useRef, useState } from 'react';
import { useMutation } from 'urql';
import { yen } from '../../kit/format.ts';
import { RadioList } from '../../kit/RadioList.tsx';
import { TextField } from '../../kit/TextField.tsx';
import { useToast } from '../../kit/Toast.tsx';
import { graphql } from '../gen/gql.ts';
import { AskDialog } from '../shell/AskDialog.tsx';
import type { DepositProps } from './DepositDialog.tsx';
import { DepositFacts } from './DepositFacts.tsx';
import { giveBack, useChoices } from './useChoices.tsx';

const AcceptDocument = graphql(`
  mutation DepositAccept($input: DepositAcceptInput!) {
    depositAccept(input: $input) {
      deposit {
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

const ReturnDocument = graphql(`
  mutation DepositReturn($input: DepositStepInput!) {
    depositReturn(input: $input) {
      deposit {
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

/** Decides what a deposit in doubt is for: the bank's words at the left, the orders that it may be meant for at the right. */
export function DecideDeposit({ deposit, onClose, onDone }: DepositProps) {
  const { t } = useLingui();
  const say = useToast();
  const [chosen, choose] = useState('');
  const [reason, give] = useState('');
  const key = useRef('');
  const [, accept] = useMutation(AcceptDocument);
  const [, back] = useMutation(ReturnDocument);
  const choices = useChoices(deposit);
  const anew = (set: (text: string) => void) => (text: string) => {
    key.current = '';
    set(text);
  };
  const send = () => {
    if (!chosen) return [{ field: 'order', message: t`どの申込みの入金か、返金するかを選んでください。` }];
    key.current ||= crypto.randomUUID();
    const input = { id: deposit.id, version: deposit.version, reason, idempotencyKey: key.current };
    if (chosen === giveBack) {
      return back({ input }).then(({ error, data }) => ({ error, problems: data?.depositReturn.problems }));
    }
    const booking = deposit.bookingCandidates.some(({ id }) => id === chosen);
    const to = booking ? { booking: chosen } : { order: chosen };
    return accept({ input: { ...input, ...to } }).then(({ error, data }) => ({
      error,
      problems: data?.depositAccept.problems,
    }));
  };
  return (
    <AskDialog
      large
      onClose={onClose}
      onDone={() => {
        say(
          chosen === giveBack
            ? t`返金する入金として登録しました。`
            : t`${yen(deposit.amount ?? 0)}を申込みの支払いにしました。`,
        );
        onDone();
      }}
      onSend={send}
      title={<Trans>入金を照合する</Trans>}
      verb={chosen === giveBack ? <Trans>返金にする</Trans> : <Trans>この申込みの支払いにする</Trans>}
    >
      {(at) => (
        <div className="grid grid-cols-[2fr_3fr] gap-6">
          <DepositFacts deposit={deposit} />
          <div className="flex flex-col gap-4">
            <RadioList
              choices={choices}
              error={at('order')}
              id="order"
              label={<Trans>どの申込みの入金か</Trans>}
              onChange={anew(choose)}
              value={chosen}
            />
            <TextField
              autoComplete="off"
              error={at('reason')}
              hint={<Trans>返金と、金額が違うときは必ず書きます。</Trans>}
              id="reason"
              label={<Trans>理由</Trans>}
              onChange={anew(give)}
              value={reason}
            />
          </div>
        </div>
      )}
    </AskDialog>
  );
}
