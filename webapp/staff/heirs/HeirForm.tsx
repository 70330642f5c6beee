import { Trans, useLingui } from '@lingui/react/macro';
import { type FormEvent, useState } from 'react';
import { Button } from '../../kit/Button.tsx';
import { eraDay } from '../../kit/caldate.ts';
import { DateField } from '../../kit/DateField.tsx';
import { ErrorSummary } from '../../kit/ErrorSummary.tsx';
import { Select } from '../../kit/Select.tsx';
import { TextField } from '../../kit/TextField.tsx';
import { useToast } from '../../kit/Toast.tsx';
import { type FragmentType, readFragment } from '../gen/fragment-masking.ts';
import { graphql } from '../gen/gql.ts';
import type { Cause, HeirRelation } from '../gen/graphql.ts';
import { useWords } from '../words/useWords.ts';
import { useFiling } from './useFiling.ts';

const HeirKind = graphql(`
  fragment HeirKind on BenefitKind {
    id
    name
    nameEn
    asks
  }
`);

const HeirFormOf = graphql(`
  fragment HeirForm on Claim {
    id
    status
    version
    eventOn
    heirName
    heirRelation
    heirPostalCode
    heirAddress
    kind {
      id
    }
  }
`);

/** What a HeirForm takes. */
export interface HeirFormProps {
  member: string;
  kinds: FragmentType<typeof HeirKind>[];
  claim?: FragmentType<typeof HeirFormOf> | null | undefined;
  onSaved: (claim: string) => void;
}

const causes: readonly Cause[] = ['ILLNESS', 'ACCIDENT', 'TRAFFIC'];
const relations: readonly HeirRelation[] = ['SPOUSE', 'CHILD', 'PARENT', 'GRANDCHILD', 'GRANDPARENT', 'SIBLING'];

/** The answers of an heir's claim. What is sensitive is not shown again: it is chosen anew with each change. */
export function HeirForm({ member, kinds: masked, claim, onSaved }: HeirFormProps) {
  const { t } = useLingui();
  const words = useWords();
  const say = useToast();
  const kinds = readFragment(HeirKind, masked);
  const known = readFragment(HeirFormOf, claim);
  const [typed, setTyped] = useState({
    kind: known?.kind.id ?? kinds[0]?.id ?? '',
    eventOn: known?.eventOn ? eraDay(known.eventOn) : '',
    cause: '',
    heirName: known?.heirName ?? '',
    heirRelation: known?.heirRelation ?? '',
    heirPostalCode: known?.heirPostalCode ?? '',
    heirAddress: known?.heirAddress ?? '',
    reply: '',
  });
  const { send, issues, fetching } = useFiling(member, known);
  const asksCause = kinds.find(({ id }) => id === typed.kind)?.asks.includes('CAUSE') ?? false;
  const box = (id: keyof typeof typed) => ({
    id,
    error: issues.find((issue) => issue.field === id)?.message,
    onChange: (text: string) => setTyped((before) => ({ ...before, [id]: text })),
    value: typed[id],
  });
  const save = async (event: FormEvent) => {
    event.preventDefault();
    const saved = await send(typed, asksCause);
    if (!saved) return;
    say(t`保存しました。`);
    onSaved(saved);
  };
  const choose = { value: '', label: t`選んでください` };
  return (
    <form className="flex flex-col gap-4" noValidate onSubmit={save}>
      <ErrorSummary issues={issues} />
      {kinds.length > 1 && (
        <Select
          {...box('kind')}
          label={<Trans>給付の種類</Trans>}
          options={kinds.map((kind) => ({ value: kind.id, label: words.kind(kind) }))}
        />
      )}
      <div className="grid grid-cols-2 items-start gap-4">
        <DateField {...box('eventOn')} autoFocus label={<Trans>亡くなられた日</Trans>} />
        {asksCause && (
          <Select
            {...box('cause')}
            hint={
              known ? <Trans>保存のたびに、もう一度選びます。</Trans> : <Trans>死亡診断書のとおりに選びます。</Trans>
            }
            label={<Trans>原因</Trans>}
            options={[choose, ...causes.map((value) => ({ value, label: words.cause(value) }))]}
          />
        )}
      </div>
      <div className="grid grid-cols-2 items-start gap-4">
        <TextField
          {...box('heirName')}
          autoComplete="off"
          hint={<Trans>戸籍のとおりに、姓と名のあいだを空けます。</Trans>}
          label={<Trans>申請するご遺族の氏名</Trans>}
        />
        <Select
          {...box('heirRelation')}
          hint={<Trans>お受け取りの順位は、この順です。</Trans>}
          label={<Trans>会員から見た続柄</Trans>}
          options={[choose, ...relations.map((value) => ({ value, label: words.heir(value) }))]}
        />
      </div>
      <div className="grid grid-cols-[14rem_1fr] items-start gap-4">
        <TextField
          {...box('heirPostalCode')}
          autoComplete="off"
          hint={<Trans>例 651-0087</Trans>}
          inputMode="numeric"
          label={<Trans>ご遺族の郵便番号</Trans>}
          optional
        />
        <TextField
          {...box('heirAddress')}
          autoComplete="off"
          hint={<Trans>書面の送り先です。会員と同じなら、どちらも空けます。</Trans>}
          label={<Trans>ご遺族の住所</Trans>}
          optional
        />
      </div>
      {known?.status === 'RETURNED' && (
        <TextField {...box('reply')} label={<Trans>審査した職員への返事</Trans>} optional rows={3} />
      )}
      <Button isPending={fetching} type="submit">
        {known ? <Trans>保存する</Trans> : <Trans>保存して書類へ</Trans>}
      </Button>
    </form>
  );
}
