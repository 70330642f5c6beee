import { Trans, useLingui } from '@lingui/react/macro';
import { type FormEvent, useState } from 'react';
import { useMutation } from 'urql';
import { Button } from '../../kit/Button.tsx';
import { ErrorSummary, type FieldIssue } from '../../kit/ErrorSummary.tsx';
import { TextField } from '../../kit/TextField.tsx';
import { useToast } from '../../kit/Toast.tsx';
import { graphql } from '../gen/gql.ts';
import { FormEnd } from '../shell/FormEnd.tsx';
import { useIssues } from '../shell/useIssues.ts';
import type { ApprovalTerms } from './useTerms.ts';
import { wholeOf } from './wholeOf.ts';

const Save = graphql(`
  mutation ApprovalTermsSave($input: ApprovalTermsSaveInput!) {
    approvalTermsSave(input: $input) {
      terms {
        id
        aloneUpTo
        unattendedUpTo
        undoMinutes
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

/** Three numbers: what one approver decides alone, what is approved at once, how long a decision can be taken back. */
export function TermsForm({ terms }: { terms: ApprovalTerms }) {
  const { t } = useLingui();
  const say = useToast();
  const issuesOf = useIssues();
  const [{ fetching }, save] = useMutation(Save);
  const [issues, setIssues] = useState<FieldIssue[]>([]);
  const [alone, setAlone] = useState(String(terms.aloneUpTo));
  const [unattended, setUnattended] = useState(String(terms.unattendedUpTo));
  const [minutes, setMinutes] = useState(String(terms.undoMinutes));
  const errorOf = (field: string) => issues.find((issue) => issue.field === field)?.message;
  const send = async (event: FormEvent) => {
    event.preventDefault();
    const said = { aloneUpTo: wholeOf(alone), unattendedUpTo: wholeOf(unattended), undoMinutes: wholeOf(minutes) };
    const { aloneUpTo, unattendedUpTo, undoMinutes } = said;
    if (aloneUpTo === undefined || unattendedUpTo === undefined || undoMinutes === undefined) {
      return setIssues(
        Object.entries(said)
          .filter(([, value]) => value === undefined)
          .map(([field]) => ({ field, message: t`数字で入力してください。` })),
      );
    }
    const { error, data } = await save({ input: { aloneUpTo, unattendedUpTo, undoMinutes, version: terms.version } });
    const found = issuesOf({ error, problems: data?.approvalTermsSave.problems });
    setIssues(found);
    if (found.length === 0) say(t`承認の定めを変えました。`);
  };
  return (
    <form className="flex max-w-2xl flex-col gap-6" noValidate onSubmit={send}>
      <ErrorSummary issues={issues} />
      <TextField
        error={errorOf('aloneUpTo')}
        hint={t`これを超える申請は、承認者が二人で決定します。`}
        id="aloneUpTo"
        inputMode="numeric"
        label={t`一人で承認できる金額 (円まで)`}
        mono
        onChange={setAlone}
        value={alone}
      />
      <TextField
        error={errorOf('unattendedUpTo')}
        hint={t`証明書類のいらない給付で、規程をすべて満たすものを、申請と同時に承認します。一部は抽出して審査します。0円にすると、すべて審査します。`}
        id="unattendedUpTo"
        inputMode="numeric"
        label={t`自動で承認する金額 (円まで)`}
        mono
        onChange={setUnattended}
        value={unattended}
      />
      <TextField
        error={errorOf('undoMinutes')}
        hint={t`審査・承認した本人が、会員や支払処理に伝わる前に取り消せる時間です。`}
        id="undoMinutes"
        inputMode="numeric"
        label={t`取り消せる時間 (分)`}
        mono
        onChange={setMinutes}
        value={minutes}
      />
      <FormEnd>
        <Button isPending={fetching} type="submit">
          <Trans>保存する</Trans>
        </Button>
      </FormEnd>
    </form>
  );
}
