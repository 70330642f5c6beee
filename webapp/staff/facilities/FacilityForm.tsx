import { Trans, useLingui } from '@lingui/react/macro';
import { type FormEvent, useState } from 'react';
import { useMutation } from 'urql';
import { Button } from '../../kit/Button.tsx';
import { Checkbox } from '../../kit/Checkbox.tsx';
import { ErrorSummary, type FieldIssue } from '../../kit/ErrorSummary.tsx';
import { Select } from '../../kit/Select.tsx';
import { TextField } from '../../kit/TextField.tsx';
import { useToast } from '../../kit/Toast.tsx';
import { type FragmentType, readFragment } from '../gen/fragment-masking.ts';
import { graphql } from '../gen/gql.ts';
import { FormEnd } from '../shell/FormEnd.tsx';
import { useIssues } from '../shell/useIssues.ts';
import { prefectures } from './prefectures.ts';

const FacilityFormOf = graphql(`
  fragment FacilityForm on Facility {
    id
    name
    kana
    prefecture
    address
    telephone
    description
    open
    position
    version
  }
`);

const SaveFacility = graphql(`
  mutation FacilitySave($input: FacilitySaveInput!) {
    facilitySave(input: $input) {
      facility {
        ...FacilityForm
      }
      problems {
        code
        field
        message
      }
    }
  }
`);

const nothing = { name: '', kana: '', prefecture: '兵庫県', address: '', telephone: '', description: '', open: true };

/** Enters a house or changes one. */
export function FacilityForm({
  facility,
  onDone,
}: {
  facility?: FragmentType<typeof FacilityFormOf> | undefined;
  onDone: () => void;
}) {
  const { t } = useLingui();
  const say = useToast();
  const known = readFragment(FacilityFormOf, facility);
  const [typed, setTyped] = useState({ ...nothing, ...known, position: String(known?.position ?? '') });
  const [issues, setIssues] = useState<FieldIssue[]>([]);
  const [{ fetching }, save] = useMutation(SaveFacility);
  const issuesOf = useIssues();
  const send = async (event: FormEvent) => {
    event.preventDefault();
    const { name, kana, prefecture, address, telephone, description, open } = typed;
    const place = Number(typed.position.normalize('NFKC'));
    const position = Number.isInteger(place) ? place : 0;
    const input = { name, kana, prefecture, address, telephone, description, open, position };
    const { error, data } = await save({ input: { id: known?.id ?? null, version: known?.version ?? null, ...input } });
    const found = issuesOf({ error, problems: data?.facilitySave.problems });
    setIssues(found);
    if (found.length > 0) return;
    say(t`${name}を保存しました。`);
    onDone();
  };
  const box = (id: keyof typeof nothing | 'position') => ({
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
      <TextField {...box('kana')} label={<Trans>フリガナ</Trans>} />
      <Select
        {...box('prefecture')}
        label={<Trans>都道府県</Trans>}
        options={prefectures.map((one) => ({ value: one, label: one }))}
      />
      <TextField {...box('address')} hint={<Trans>市区町村からお書きください。</Trans>} label={<Trans>所在地</Trans>} />
      <TextField {...box('telephone')} label={<Trans>電話</Trans>} mono />
      <TextField
        {...box('description')}
        hint={<Trans>会員が選ぶときに読む案内です。</Trans>}
        label={<Trans>案内</Trans>}
        optional
        rows={3}
      />
      <TextField
        {...box('position')}
        hint={<Trans>小さい数字から順に並びます。同じ都道府県は続けてください。</Trans>}
        inputMode="numeric"
        label={<Trans>並び順</Trans>}
        mono
      />
      <Checkbox id="open" isSelected={typed.open} onChange={(open) => setTyped((before) => ({ ...before, open }))}>
        <Trans>会員が選べる (休止のときは外す)</Trans>
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
