import { Trans, useLingui } from '@lingui/react/macro';
import { type FormEvent, useState } from 'react';
import { useMutation } from 'urql';
import { Button } from '../../kit/Button.tsx';
import { Checkbox } from '../../kit/Checkbox.tsx';
import { ErrorSummary, type FieldIssue } from '../../kit/ErrorSummary.tsx';
import { TextField } from '../../kit/TextField.tsx';
import { useToast } from '../../kit/Toast.tsx';
import { graphql } from '../gen/gql.ts';
import { FormEnd } from '../shell/FormEnd.tsx';
import { useIssues } from '../shell/useIssues.ts';

const SaveTerms = graphql(`
  mutation PayoutTermsSave($input: PayoutTermsSaveInput!) {
    payoutTermsSave(input: $input) {
      terms {
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

/** What a TermsForm takes. */
export interface TermsFormProps {
  known:
    | {
        clientCode: string;
        clientName: string;
        ownAccounts: boolean;
        lineBreaks: boolean;
        version: number;
      }
    | undefined;
  onSaved: () => void;
}

/** The client's code and name at the bank, whose accounts are paid to, and the form of the file. */
export function TermsForm({ known, onSaved }: TermsFormProps) {
  const { t } = useLingui();
  const say = useToast();
  const [clientCode, setCode] = useState(known?.clientCode ?? '');
  const [clientName, setName] = useState(known?.clientName ?? '');
  const [ownAccounts, setOwn] = useState(known?.ownAccounts ?? false);
  const [lineBreaks, setBreaks] = useState(known?.lineBreaks ?? false);
  const [issues, setIssues] = useState<FieldIssue[]>([]);
  const issuesOf = useIssues();
  const [{ fetching }, save] = useMutation(SaveTerms);
  const at = (field: string) => issues.find((issue) => issue.field === field)?.message;
  const send = async (event: FormEvent) => {
    event.preventDefault();
    const input = {
      clientCode,
      clientName,
      ownAccounts,
      lineBreaks,
      version: known?.version ?? 0,
    };
    const { error, data } = await save({ input });
    const found = issuesOf({ error, problems: data?.payoutTermsSave.problems });
    setIssues(found);
    if (found.length > 0) return;
    say(t`支払の定めを保存しました。`);
    onSaved();
  };
  return (
    <form className="flex flex-col gap-4" noValidate onSubmit={send}>
      <ErrorSummary issues={issues} />
      <TextField
        autoComplete="off"
        autoFocus
        error={at('clientCode')}
        hint={<Trans>銀行から通知された10桁の数字</Trans>}
        id="clientCode"
        inputMode="numeric"
        label={<Trans>委託者コード</Trans>}
        mono
        onChange={setCode}
        value={clientCode}
      />
      <TextField
        autoComplete="off"
        error={at('clientName')}
        hint={<Trans>カナ・英数字・空白と（）－．。半角に直して保存します。</Trans>}
        id="clientName"
        label={<Trans>委託者名</Trans>}
        onChange={setName}
        value={clientName}
      />
      <Checkbox id="ownAccounts" isSelected={ownAccounts} onChange={setOwn}>
        <Trans>会員が希望すれば、会員本人の口座へ支払う</Trans>
      </Checkbox>
      <Checkbox id="lineBreaks" isSelected={lineBreaks} onChange={setBreaks}>
        <Trans>振込ファイルのレコードの後に改行を入れる（銀行の指定があるとき）</Trans>
      </Checkbox>
      <FormEnd>
        <Button isPending={fetching} type="submit">
          <Trans>保存する</Trans>
        </Button>
      </FormEnd>
    </form>
  );
}
