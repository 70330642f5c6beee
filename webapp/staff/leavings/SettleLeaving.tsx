import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { useMutation } from 'urql';
import { TextField } from '../../kit/TextField.tsx';
import { graphql } from '../gen/gql.ts';
import type { LeavingFactsFragment } from '../gen/graphql.ts';
import { AskDialog } from '../shell/AskDialog.tsx';
import { LeavingFacts } from './LeavingFacts.tsx';

const Confirm = graphql(`
  mutation LeavingCorrectionConfirm($input: LeavingCorrectionConfirmInput!) {
    leavingCorrectionConfirm(input: $input) {
      correction {
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
  mutation LeavingCorrectionReject($input: LeavingCorrectionRejectInput!) {
    leavingCorrectionReject(input: $input) {
      correction {
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

/** What the dialogs about a correction take. */
export interface SettleLeavingProps {
  correction: LeavingFactsFragment;
  onClose: () => void;
  onDone: (said: string) => void;
}

/** Puts the day into the ledger, after it was read by somebody who did not enter it. */
export function ConfirmLeaving({ correction, onClose, onDone }: SettleLeavingProps) {
  const { t } = useLingui();
  const [, confirm] = useMutation(Confirm);
  const { id, version } = correction;
  return (
    <AskDialog
      onClose={onClose}
      onDone={() => onDone(t`台帳の退会日を訂正しました。`)}
      onSend={() =>
        confirm({ input: { id, version } }).then(({ error, data }) => ({
          error,
          problems: data?.leavingCorrectionConfirm.problems,
        }))
      }
      plain
      title={<Trans>退会日の訂正を確認する</Trans>}
      verb={<Trans>確認して訂正する</Trans>}
    >
      {() => (
        <>
          <LeavingFacts correction={correction} />
          <p>
            <Trans>
              退会の届などの書類と照らしてください。これから審査する申請と、次の支払処理は、この退会日で判定します。決定したことは変わりません。
            </Trans>
          </p>
        </>
      )}
    </AskDialog>
  );
}

/** Ends a correction that waits, with the reason. */
export function RejectLeaving({ correction, onClose, onDone }: SettleLeavingProps) {
  const { t } = useLingui();
  const [answer, setAnswer] = useState('');
  const [, reject] = useMutation(Reject);
  const { id, version } = correction;
  return (
    <AskDialog
      danger
      onClose={onClose}
      onDone={() => onDone(t`退会日の訂正を却下しました。`)}
      onSend={() =>
        reject({ input: { id, version, answer: answer.trim() } }).then(({ error, data }) => ({
          error,
          problems: data?.leavingCorrectionReject.problems,
        }))
      }
      title={<Trans>退会日の訂正を却下する</Trans>}
      verb={<Trans>却下する</Trans>}
    >
      {(at) => (
        <>
          <LeavingFacts correction={correction} />
          <TextField
            autoComplete="off"
            autoFocus
            error={at('answer')}
            id="answer"
            label={<Trans>却下する理由</Trans>}
            onChange={setAnswer}
            value={answer}
          />
        </>
      )}
    </AskDialog>
  );
}
