import { Trans, useLingui } from '@lingui/react/macro';
import { useRef, useState } from 'react';
import { useMutation } from 'urql';
import { yen } from '../../kit/format.ts';
import { TextField } from '../../kit/TextField.tsx';
import { graphql } from '../gen/gql.ts';
import { AskDialog } from '../shell/AskDialog.tsx';
import type { ReturnDialogProps } from './ReturnDialog.tsx';

const Unreturn = graphql(`
  mutation TransferUnreturn($input: TransferUnreturnInput!) {
    transferUnreturn(input: $input) {
      transfer {
        id
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

/** Takes back that a transfer came back, with the reason; its claims are paid as they were. */
export function UnreturnDialog({ transfer, onClose, onDone }: ReturnDialogProps) {
  const { t } = useLingui();
  const [note, setNote] = useState('');
  const key = useRef(crypto.randomUUID());
  const [, unreturn] = useMutation(Unreturn);
  const send = () =>
    unreturn({ input: { id: transfer.id, note: note.trim(), idempotencyKey: key.current } }).then(
      ({ error, data }) => ({ error, problems: data?.transferUnreturn.problems }),
    );
  return (
    <AskDialog
      danger
      onClose={onClose}
      onDone={() => onDone(t`戻りの登録を取り消しました。申請は「お支払い済み」です。`)}
      onSend={send}
      title={<Trans>戻りの登録を取り消す</Trans>}
      verb={<Trans>取り消す</Trans>}
    >
      {(at) => (
        <>
          <p>
            <Trans>
              {transfer.holder} への {yen(transfer.amount ?? 0)}{' '}
              は戻っておらず、届いていたことにします。申請は「お支払い済み」に戻り、もう一度支払われることはありません。銀行の記録で、届いていることを確かめてください。
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
