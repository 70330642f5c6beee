import { Trans, useLingui } from '@lingui/react/macro';
import { useRef } from 'react';
import { useMutation } from 'urql';
import { yen } from '../../kit/format.ts';
import { graphql } from '../gen/gql.ts';
import { AskDialog } from '../shell/AskDialog.tsx';
import { day } from '../words/dates.ts';
import type { RunDialogProps } from './runDialog.ts';

const Pay = graphql(`
  mutation PayoutPay($input: PayoutPayInput!) {
    payoutPay(input: $input) {
      payout {
        id
        version
        status
      }
      problems {
        code
        field
        message
      }
    }
  }
`);

/** Says that the bank has carried a run out; its members are told. */
export function PayDialog({ run, onClose, onDone }: RunDialogProps) {
  const { t } = useLingui();
  const key = useRef(crypto.randomUUID());
  const [, pay] = useMutation(Pay);
  const send = () =>
    pay({ input: { id: run.id, version: run.version, idempotencyKey: key.current } }).then(({ error, data }) => ({
      error,
      problems: data?.payoutPay.problems,
    }));
  return (
    <AskDialog
      onClose={onClose}
      onDone={() => onDone(t`支払済みにしました。会員へお知らせします。`)}
      onSend={send}
      plain
      title={<Trans>支払処理 {run.number} を支払済みにする</Trans>}
      verb={<Trans>支払済みにする</Trans>}
    >
      {() => (
        <p>
          <Trans>
            銀行が{day(run.payOn)}に{run.transferCount}件、{yen(run.total)}
            を振り込んだことを、銀行の記録で確かめましたか。申請はすべて「お支払い済み」になり、会員へお知らせが届きます。戻った振込は、このあと登録します。
          </Trans>
        </p>
      )}
    </AskDialog>
  );
}
