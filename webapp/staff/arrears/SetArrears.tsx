import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { useMutation } from 'urql';
import { parseDay } from '../../kit/caldate.ts';
import { DateField } from '../../kit/DateField.tsx';
import { TextField } from '../../kit/TextField.tsx';
import { graphql } from '../gen/gql.ts';
import { AskDialog } from '../shell/AskDialog.tsx';
import { CompanyChoice } from '../words/CompanyChoice.tsx';

const SetMutation = graphql(`
  mutation ArrearsSet($input: ArrearsSetInput!) {
    arrearsSet(input: $input) {
      arrears {
        id
      }
      problems {
        code
        field
        message
      }
    }
  }
`);

/** Says that a company owes fees from a day on. */
export function SetArrears({ onClose, onDone }: { onClose: () => void; onDone: (said: string) => void }) {
  const { t } = useLingui();
  const [company, setCompany] = useState<string>();
  const [from, setFrom] = useState('');
  const [note, setNote] = useState('');
  const [, set] = useMutation(SetMutation);
  const send = () => {
    const parsed = parseDay(from);
    if (!company) return [{ field: 'companyId', message: t`事業所を選んでください。` }];
    if (!('day' in parsed)) return [{ field: 'fromOn', message: t`滞納の始まりの日を入力してください。` }];
    return set({ input: { companyId: company, fromOn: parsed.day, note: note.trim() } }).then(({ error, data }) => ({
      error,
      problems: data?.arrearsSet.problems,
    }));
  };
  return (
    <AskDialog
      onClose={onClose}
      onDone={() => onDone(t`滞納を登録しました。支払いを保留します。`)}
      onSend={send}
      title={<Trans>滞納を登録</Trans>}
      verb={<Trans>登録する</Trans>}
    >
      {(at) => (
        <>
          <CompanyChoice error={at('companyId')} id="companyId" onChoose={(chosen) => setCompany(chosen?.id)} />
          <DateField
            error={at('fromOn')}
            id="fromOn"
            label={<Trans>滞納の始まりの日</Trans>}
            onChange={setFrom}
            value={from}
          />
          <TextField
            autoComplete="off"
            error={at('note')}
            id="note"
            label={<Trans>理由</Trans>}
            onChange={setNote}
            value={note}
          />
        </>
      )}
    </AskDialog>
  );
}
