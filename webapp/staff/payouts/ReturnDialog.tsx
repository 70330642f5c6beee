import { Trans, useLingui } from '@lingui/react/macro';
import { useRef, useState } from 'react';
import { useMutation } from 'urql';
import { parseDay } from '../../kit/caldate.ts';
import { DateField } from '../../kit/DateField.tsx';
import { yen } from '../../kit/format.ts';
import { Select } from '../../kit/Select.tsx';
import { TextField } from '../../kit/TextField.tsx';
import { graphql } from '../gen/gql.ts';
import type { ReturnReason } from '../gen/graphql.ts';
import { AskDialog } from '../shell/AskDialog.tsx';
import { usePayoutWords } from './usePayoutWords.ts';

const Return = graphql(`
  mutation TransferReturn($input: TransferReturnInput!) {
    transferReturn(input: $input) {
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

/** What a ReturnDialog takes. */
export interface ReturnDialogProps {
  transfer: { id: string; holder?: string | null; amount?: number | null };
  onClose: () => void;
  onDone: (said: string) => void;
}

/** Enters that a transfer came back, on which day and why; its claims wait to be paid again. */
export function ReturnDialog({ transfer, onClose, onDone }: ReturnDialogProps) {
  const { t } = useLingui();
  const words = usePayoutWords();
  const [on, setOn] = useState('');
  const [reason, setReason] = useState<ReturnReason | ''>('');
  const [note, setNote] = useState('');
  const key = useRef(crypto.randomUUID());
  const [, giveBack] = useMutation(Return);
  const send = () => {
    const parsed = parseDay(on);
    if (!('day' in parsed)) return [{ field: 'on', message: t`戻った日を入力してください。` }];
    if (!reason) return [{ field: 'reason', message: t`戻った理由を選んでください。` }];
    const input = { id: transfer.id, on: parsed.day, reason, note: note.trim(), idempotencyKey: key.current };
    return giveBack({ input }).then(({ error, data }) => ({ error, problems: data?.transferReturn.problems }));
  };
  return (
    <AskDialog
      onClose={onClose}
      onDone={() => onDone(t`戻りを登録しました。口座を直すと、次の支払処理に入ります。`)}
      onSend={send}
      title={<Trans>振込の戻りを登録</Trans>}
      verb={<Trans>登録する</Trans>}
    >
      {(at) => (
        <>
          <p>
            <Trans>
              {transfer.holder} への {yen(transfer.amount ?? 0)}{' '}
              が銀行から戻ったことを登録します。申請は「決定」に戻り、次の支払処理に入ります。口座が誤っていたときは、先に「口座」で直してください。
            </Trans>
          </p>
          <DateField autoFocus error={at('on')} id="on" label={<Trans>戻った日</Trans>} onChange={setOn} value={on} />
          <Select
            error={at('reason')}
            id="reason"
            label={<Trans>理由</Trans>}
            onChange={(value) => setReason(value as ReturnReason)}
            options={[{ value: '', label: t`選んでください` }, ...words.reasons]}
            value={reason}
          />
          <TextField
            autoComplete="off"
            error={at('note')}
            id="note"
            label={<Trans>覚書</Trans>}
            onChange={setNote}
            optional
            value={note}
          />
        </>
      )}
    </AskDialog>
  );
}
