import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { useMutation } from 'urql';
import { TextField } from '../../kit/TextField.tsx';
import { graphql } from '../gen/gql.ts';
import { AskDialog } from '../shell/AskDialog.tsx';
import type { AccountVerbProps } from './ConfirmAccount.tsx';

const Reject = graphql(`
  mutation BankAccountReject($input: BankAccountRejectInput!) {
    bankAccountReject(input: $input) {
      account {
        id
        state
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

/** Ends an account that waits for its confirmation, with the reason. */
export function RejectAccount({ account, onClose, onDone }: AccountVerbProps) {
  const { t } = useLingui();
  const [note, setNote] = useState('');
  const [, reject] = useMutation(Reject);
  const { id, version } = account;
  const send = () =>
    reject({ input: { id, version, note: note.trim() } }).then(({ error, data }) => ({
      error,
      problems: data?.bankAccountReject.problems,
    }));
  return (
    <AskDialog
      danger
      onClose={onClose}
      onDone={() => onDone(t`口座を却下しました。`)}
      onSend={send}
      title={<Trans>口座を却下する</Trans>}
      verb={<Trans>却下する</Trans>}
    >
      {(at) => (
        <TextField
          autoComplete="off"
          autoFocus
          error={at('note')}
          id="note"
          label={<Trans>却下する理由</Trans>}
          onChange={setNote}
          value={note}
        />
      )}
    </AskDialog>
  );
}
