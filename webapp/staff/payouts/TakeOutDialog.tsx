import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { useMutation } from 'urql';
import { yen } from '../../kit/format.ts';
import { TextField } from '../../kit/TextField.tsx';
import { graphql } from '../gen/gql.ts';
import { AskDialog } from '../shell/AskDialog.tsx';
import { Person } from '../words/PersonName.tsx';

const TakeOut = graphql(`
  mutation PayoutTakeOut($input: PayoutTakeOutInput!) {
    payoutTakeOut(input: $input) {
      payout {
        id
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

/** A claim of a run, as it is named before it is taken out. */
export interface Line {
  id: string;
  name: string;
  amount: number;
}

/** What a TakeOutDialog takes. */
export interface TakeOutDialogProps {
  line: Line;
  run: { id: string; version: number };
  onClose: () => void;
  onDone: (said: string) => void;
}

/** Takes a claim out of a run that is not released; it waits for the next one. */
export function TakeOutDialog({ line, run, onClose, onDone }: TakeOutDialogProps) {
  const { t } = useLingui();
  const [note, setNote] = useState('');
  const [, takeOut] = useMutation(TakeOut);
  const send = () =>
    takeOut({ input: { id: run.id, version: run.version, lineId: line.id, note: note.trim() } }).then(
      ({ error, data }) => ({
        error,
        problems: data?.payoutTakeOut.problems,
      }),
    );
  return (
    <AskDialog
      onClose={onClose}
      onDone={() => onDone(t`支払処理から外しました。次の支払処理に入ります。`)}
      onSend={send}
      title={<Trans>支払処理から外す</Trans>}
      verb={<Trans>外す</Trans>}
    >
      {(at) => (
        <>
          <p>
            <Trans>
              <Person name={line.name} /> {yen(line.amount)}{' '}
              を、この支払処理から外します。振込ファイルと合計は作り直され、変更した人はこの支払処理を確定できなくなります。
            </Trans>
          </p>
          <TextField
            autoComplete="off"
            autoFocus
            error={at('note')}
            id="note"
            label={<Trans>外す理由</Trans>}
            onChange={setNote}
            value={note}
          />
        </>
      )}
    </AskDialog>
  );
}
