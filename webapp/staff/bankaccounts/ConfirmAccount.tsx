import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { useMutation } from 'urql';
import { TextField } from '../../kit/TextField.tsx';
import { graphql } from '../gen/gql.ts';
import { AskDialog } from '../shell/AskDialog.tsx';
import { type Account, AccountFacts } from './AccountFacts.tsx';

const Confirm = graphql(`
  mutation BankAccountConfirm($input: BankAccountConfirmInput!) {
    bankAccountConfirm(input: $input) {
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

/** What the dialogs about an account take. */
export interface AccountVerbProps {
  account: Account;
  onClose: () => void;
  onDone: (said: string) => void;
}

/** Confirms an account by its number, typed from the paper; it is not shown meanwhile. */
export function ConfirmAccount({ account, onClose, onDone }: AccountVerbProps) {
  const { t } = useLingui();
  const [number, setNumber] = useState('');
  const [, confirm] = useMutation(Confirm);
  const { id, version } = account;
  const send = () =>
    confirm({ input: { id, version, number: number.trim() } }).then(({ error, data }) => ({
      error,
      problems: data?.bankAccountConfirm.problems,
    }));
  return (
    <AskDialog
      onClose={onClose}
      onDone={() => onDone(t`口座を確認しました。次の支払処理から使います。`)}
      onSend={send}
      title={<Trans>口座を確認する</Trans>}
      verb={<Trans>確認する</Trans>}
    >
      {(at) => (
        <>
          <AccountFacts account={{ ...account, number: undefined }} />
          <TextField
            autoComplete="off"
            autoFocus
            error={at('number')}
            hint={<Trans>届出の書類を見て、口座番号をもう一度入力してください。</Trans>}
            id="number"
            inputMode="numeric"
            label={<Trans>口座番号</Trans>}
            mono
            onChange={setNumber}
            value={number}
          />
        </>
      )}
    </AskDialog>
  );
}
