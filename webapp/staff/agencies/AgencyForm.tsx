import { Trans, useLingui } from '@lingui/react/macro';
import { type FormEvent, useState } from 'react';
import { useMutation } from 'urql';
import { Button } from '../../kit/Button.tsx';
import { Checkbox } from '../../kit/Checkbox.tsx';
import { ErrorSummary, type FieldIssue } from '../../kit/ErrorSummary.tsx';
import { TextField } from '../../kit/TextField.tsx';
import { useToast } from '../../kit/Toast.tsx';
import { type FragmentType, readFragment } from '../gen/fragment-masking.ts';
import { graphql } from '../gen/gql.ts';
import { FormEnd } from '../shell/FormEnd.tsx';
import { useIssues } from '../shell/useIssues.ts';

const AgencyFormOf = graphql(`
  fragment AgencyForm on Agency {
    id
    name
    kana
    address
    telephone
    open
    version
  }
`);

const SaveAgency = graphql(`
  mutation AgencySave($input: AgencySaveInput!) {
    agencySave(input: $input) {
      agency {
        ...AgencyForm
      }
      problems {
        code
        field
        message
      }
    }
  }
`);

const nothing = { name: '', kana: '', address: '', telephone: '', open: true };

/** Enters an agency or changes one. */
export function AgencyForm({
  agency,
  onDone,
}: {
  agency?: FragmentType<typeof AgencyFormOf> | undefined;
  onDone: () => void;
}) {
  const { t } = useLingui();
  const say = useToast();
  const known = readFragment(AgencyFormOf, agency);
  const [typed, setTyped] = useState({ ...nothing, ...known });
  const [issues, setIssues] = useState<FieldIssue[]>([]);
  const [{ fetching }, save] = useMutation(SaveAgency);
  const issuesOf = useIssues();
  const send = async (event: FormEvent) => {
    event.preventDefault();
    const { name, kana, address, telephone, open } = typed;
    const input = { id: known?.id ?? null, version: known?.version ?? null, name, kana, address, telephone, open };
    const { error, data } = await save({ input });
    const found = issuesOf({ error, problems: data?.agencySave.problems });
    setIssues(found);
    if (found.length > 0) return;
    say(t`${name}を保存しました。`);
    onDone();
  };
  const box = (id: keyof typeof nothing) => ({
    id,
    error: issues.find((issue) => issue.field === id)?.message,
    onChange: (text: string) => setTyped((before) => ({ ...before, [id]: text })),
    value: String(typed[id]),
    autoComplete: 'off',
  });
  return (
    <form className="flex max-w-160 flex-col gap-4" noValidate onSubmit={send}>
      <ErrorSummary issues={issues} />
      <TextField {...box('name')} autoFocus label={<Trans>名前</Trans>} />
      <TextField
        {...box('kana')}
        hint={<Trans>会員の画面は、フリガナの順に並びます。</Trans>}
        label={<Trans>フリガナ</Trans>}
      />
      <TextField {...box('address')} hint={<Trans>都道府県からお書きください。</Trans>} label={<Trans>所在地</Trans>} />
      <TextField {...box('telephone')} label={<Trans>電話</Trans>} mono />
      <Checkbox id="open" isSelected={typed.open} onChange={(open) => setTyped((before) => ({ ...before, open }))}>
        <Trans>会員が選べる (契約が終わったら外す)</Trans>
      </Checkbox>
      <FormEnd>
        <Button isPending={fetching} type="submit">
          <Trans>保存する</Trans>
        </Button>
        <Button look="secondary" onPress={onDone}>
          <Trans>やめる</Trans>
        </Button>
      </FormEnd>
    </form>
  );
}
