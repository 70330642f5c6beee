import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { useMutation } from 'urql';
import { TextField } from '../../kit/TextField.tsx';
import { graphql } from '../gen/gql.ts';
import { AskDialog } from '../shell/AskDialog.tsx';
import type { RunDialogProps } from './runDialog.ts';

const Cancel = graphql(`
  mutation PayoutCancel($input: PayoutCancelInput!) {
    payoutCancel(input: $input) {
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

/** Cancels a run whose file has not left, with the reason. */
export function CancelDialog({ run, onClose, onDone }: RunDialogProps) {
  const { t } = useLingui();
  const [note, setNote] = useState('');
  const [, cancel] = useMutation(Cancel);
  const send = () =>
    cancel({ input: { id: run.id, version: run.version, note: note.trim() } }).then(({ error, data }) => ({
      error,
      problems: data?.payoutCancel.problems,
    }));
  return (
    <AskDialog
      danger
      onClose={onClose}
      onDone={() => onDone(t`支払処理を取り消しました。申請は次の支払処理に入ります。`)}
      onSend={send}
      title={<Trans>支払処理 {run.number} を取り消す</Trans>}
      verb={<Trans>取り消す</Trans>}
    >
      {(at) => (
        <>
          <p>
            <Trans>
              入っている申請はすべて、次に作成する支払処理に入ります。取り消したあとで元に戻すことはできません。
            </Trans>
          </p>
          <TextField
            autoComplete="off"
            autoFocus
            error={at('note')}
            id="note"
            label={<Trans>取り消す理由</Trans>}
            onChange={setNote}
            value={note}
          />
        </>
      )}
    </AskDialog>
  );
}
