import { Trans, useLingui } from '@lingui/react/macro';
import { type FormEvent, useState } from 'react';
import { useMutation, useQuery } from 'urql';
import { Button } from '../../kit/Button.tsx';
import { Checkbox } from '../../kit/Checkbox.tsx';
import { DateField } from '../../kit/DateField.tsx';
import { ErrorSummary, type FieldIssue } from '../../kit/ErrorSummary.tsx';
import { Skeleton } from '../../kit/Skeleton.tsx';
import { TextField } from '../../kit/TextField.tsx';
import { useToast } from '../../kit/Toast.tsx';
import { graphql } from '../gen/gql.ts';
import { FormEnd } from '../shell/FormEnd.tsx';
import { useIssues } from '../shell/useIssues.ts';
import { AwardFields } from './AwardFields.tsx';
import { ConditionRows } from './ConditionRows.tsx';
import { FormsQuery, type RuleForms } from './fields.ts';
import { SeenFields } from './SeenFields.tsx';
import { read, type Typed } from './typed.ts';

const SaveDraft = graphql(`
  mutation RuleDraftSave($input: RuleDraftSaveInput!) {
    ruleDraftSave(input: $input) {
      draft {
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

/** What a DraftForm takes. */
export interface DraftFormProps {
  /** What the form begins with. */
  begin: Typed;
  kindId: string;
  /** The draft that is changed; none where it is a new one. */
  draft?: { id: string; version: number };
  onSaved: (id: string) => void;
}

/** A rule as a form: made of closed lists, with whole numbers. */
export function DraftForm(props: DraftFormProps) {
  const [{ data }] = useQuery({ query: FormsQuery });
  return data ? <Fields {...props} forms={data.ruleForms} /> : <Skeleton lines={12} />;
}

function Fields({ begin, kindId, draft, onSaved, forms }: DraftFormProps & { forms: RuleForms }) {
  const { t } = useLingui();
  const say = useToast();
  const [typed, setTyped] = useState(begin);
  const [issues, setIssues] = useState<FieldIssue[]>([]);
  const [{ fetching }, save] = useMutation(SaveDraft);
  const issuesOf = useIssues();
  const onType = (change: Partial<Typed>) => setTyped((before) => ({ ...before, ...change }));
  const at = (field: string) => issues.find((issue) => issue.field === field)?.message;
  const send = async (event: FormEvent) => {
    event.preventDefault();
    const said = { noNumber: t`整数で入力してください。`, noDay: t`日付を入力してください。` };
    const { input, issues: unread } = read(typed, { ...forms, ...said });
    if (unread.length > 0) return setIssues(unread);
    const { error, data } = await save({ input: { id: draft?.id, version: draft?.version, kindId, ...input } });
    const found = issuesOf({ error, problems: data?.ruleDraftSave.problems });
    setIssues(found);
    const id = data?.ruleDraftSave.draft?.id;
    if (found.length > 0 || !id) return;
    say(t`案を保存しました。`);
    onSaved(id);
  };
  return (
    <form className="flex flex-col gap-5" noValidate onSubmit={send}>
      <ErrorSummary issues={issues} />
      <DateField
        autoFocus={!draft}
        error={at('inForceFrom')}
        hint={<Trans>今日か先の日。その日からあとのことに、この規程を使います。</Trans>}
        id="inForceFrom"
        label={<Trans>いつから</Trans>}
        onChange={(inForceFrom) => onType({ inForceFrom })}
        value={typed.inForceFrom}
      />
      <Checkbox id="ends" isSelected={typed.ends} onChange={(ends) => onType({ ends })}>
        <Trans>この日から給付をやめる</Trans>
      </Checkbox>
      {!typed.ends && <AwardFields forms={forms} issues={issues} onType={onType} typed={typed} />}
      {!typed.ends && <ConditionRows forms={forms} issues={issues} onType={onType} typed={typed} />}
      {!typed.ends && <SeenFields issues={issues} onType={onType} typed={typed} />}
      <TextField
        autoComplete="off"
        error={at('note')}
        id="note"
        label={<Trans>変える理由</Trans>}
        onChange={(note) => onType({ note })}
        optional
        rows={2}
        value={typed.note}
      />
      <FormEnd>
        <Button isPending={fetching} type="submit">
          <Trans>案を保存する</Trans>
        </Button>
      </FormEnd>
    </form>
  );
}
