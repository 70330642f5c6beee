import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { useMutation } from 'urql';
import { parseDay } from '../../kit/caldate.ts';
import { DateField } from '../../kit/DateField.tsx';
import { TextField } from '../../kit/TextField.tsx';
import { graphql } from '../gen/gql.ts';
import type { CertificateType } from '../gen/graphql.ts';
import { AskDialog } from '../shell/AskDialog.tsx';

const RecordMutation = graphql(`
  mutation CertificateRecord($input: CertificateRecordInput!) {
    certificateRecord(input: $input) {
      claim {
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

/** What a RecordPaper takes. */
export interface RecordPaperProps {
  claim: { id: string; version: number };
  type: CertificateType;
  onClose: () => void;
  onDone: () => void;
}

type Asked = 'absentFrom' | 'absentUntil' | 'hiredOn';

/** Takes the days that a certificate on paper says, and what was seen; who records it does not decide the claim. */
export function RecordPaper({ claim, type, onClose, onDone }: RecordPaperProps) {
  const { t } = useLingui();
  const [typed, setTyped] = useState<Record<Asked, string>>({ absentFrom: '', absentUntil: '', hiredOn: '' });
  const [note, setNote] = useState('');
  const [, record] = useMutation(RecordMutation);
  const labels: Record<Asked, string> = {
    absentFrom: t`欠勤の最初の日`,
    absentUntil: t`欠勤の最後の日`,
    hiredOn: t`入社年月日`,
  };
  const asked: Asked[] = type === 'SERVICE' ? ['hiredOn'] : ['absentFrom', 'absentUntil'];
  const send = () => {
    const days: Partial<Record<Asked, string>> = {};
    for (const field of asked) {
      const read = parseDay(typed[field]);
      if (!('day' in read)) return [{ field, message: t`${labels[field]}を入力してください。` }];
      days[field] = read.day;
    }
    const { id, version } = claim;
    return record({ input: { claimId: id, version, ...days, note: note.trim() } }).then(({ error, data }) => ({
      error,
      problems: data?.certificateRecord.problems,
    }));
  };
  return (
    <AskDialog
      onClose={onClose}
      onDone={onDone}
      onSend={send}
      title={<Trans>紙の証明書を記録する</Trans>}
      verb={<Trans>記録する</Trans>}
    >
      {(at) => (
        <>
          <p>
            <Trans>証明書に書かれている日付を入力してください。記録した人は、この申請を決定できません。</Trans>
          </p>
          {asked.map((field) => (
            <DateField
              error={at(field)}
              id={field}
              key={field}
              label={labels[field]}
              onChange={(value) => setTyped((before) => ({ ...before, [field]: value }))}
              value={typed[field]}
            />
          ))}
          <TextField
            autoComplete="off"
            error={at('note')}
            hint={<Trans>どの書類で、だれが証明したかを書いてください。</Trans>}
            id="note"
            label={<Trans>確認した書類</Trans>}
            onChange={setNote}
            rows={2}
            value={note}
          />
        </>
      )}
    </AskDialog>
  );
}
