import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { useMutation } from 'urql';
import { TextField } from '../../kit/TextField.tsx';
import { graphql } from '../gen/gql.ts';
import type { DisasterFactsFragment } from '../gen/graphql.ts';
import { AskDialog } from '../shell/AskDialog.tsx';
import { DisasterFacts } from './DisasterFacts.tsx';

const Confirm = graphql(`
  mutation DisasterConfirm($input: DisasterConfirmInput!) {
    disasterConfirm(input: $input) {
      disaster {
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

const Reject = graphql(`
  mutation DisasterReject($input: DisasterRejectInput!) {
    disasterReject(input: $input) {
      disaster {
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

/** What the dialogs about a proposal take. */
export interface SettleProps {
  disaster: DisasterFactsFragment;
  onClose: () => void;
  onDone: (said: string) => void;
}

/** Puts a declaration in force, after it was read by somebody who did not propose it. */
export function ConfirmDisaster({ disaster, onClose, onDone }: SettleProps) {
  const { t } = useLingui();
  const [, confirm] = useMutation(Confirm);
  const { id, version } = disaster;
  return (
    <AskDialog
      onClose={onClose}
      onDone={() => onDone(t`災害を指定しました。これから審査・承認する申請に使います。`)}
      onSend={() =>
        confirm({ input: { id, version } }).then(({ error, data }) => ({
          error,
          problems: data?.disasterConfirm.problems,
        }))
      }
      plain
      title={<Trans>災害の指定を確認する</Trans>}
      verb={<Trans>確認して有効にする</Trans>}
    >
      {() => (
        <>
          <DisasterFacts disaster={disaster} />
          <p>
            <Trans>すでに承認した申請は変わりません。審査中の申請は、この指定で判定し直します。</Trans>
          </p>
        </>
      )}
    </AskDialog>
  );
}

/** Ends a proposal, with the reason. */
export function RejectDisaster({ disaster, onClose, onDone }: SettleProps) {
  const { t } = useLingui();
  const [note, setNote] = useState('');
  const [, reject] = useMutation(Reject);
  const { id, version } = disaster;
  return (
    <AskDialog
      danger
      onClose={onClose}
      onDone={() => onDone(t`災害の指定を却下しました。`)}
      onSend={() =>
        reject({ input: { id, version, note: note.trim() } }).then(({ error, data }) => ({
          error,
          problems: data?.disasterReject.problems,
        }))
      }
      title={<Trans>災害の指定を却下する</Trans>}
      verb={<Trans>却下する</Trans>}
    >
      {(at) => (
        <>
          <p>{disaster.name}</p>
          <TextField
            autoComplete="off"
            autoFocus
            error={at('note')}
            id="note"
            label={<Trans>却下する理由</Trans>}
            onChange={setNote}
            value={note}
          />
        </>
      )}
    </AskDialog>
  );
}
