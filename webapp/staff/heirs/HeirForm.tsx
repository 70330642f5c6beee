import { Trans, useLingui } from '@lingui/react/macro';
import { type FormEvent, useState } from 'react';
import { Button } from '../../kit/Button.tsx';
import { ErrorSummary } from '../../kit/ErrorSummary.tsx';
import type { Field } from '../../kit/questions.ts';
import { Select } from '../../kit/Select.tsx';
import { TextField } from '../../kit/TextField.tsx';
import { useToast } from '../../kit/Toast.tsx';
import { type FragmentType, readFragment } from '../gen/fragment-masking.ts';
import { graphql } from '../gen/gql.ts';
import { useWords } from '../words/useWords.ts';
import { boxesOf, type HeirField, inheritable, typedOf } from './form.ts';
import { HeirBox } from './HeirBox.tsx';
import { HeirFields } from './HeirFields.tsx';
import { useFiling } from './useFiling.ts';

const HeirKindOf = graphql(`
  fragment HeirKind on BenefitKind {
    id
    name
    nameEn
    asks
    relations
    onFile
    mourning
    birth
    heir
    occasion {
      from
    }
  }
`);

const HeirFormOf = graphql(`
  fragment HeirForm on Claim {
    id
    status
    version
    eventOn
    fromOn
    relation
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
  kinds: FragmentType<typeof HeirKindOf>[];
  claim?: FragmentType<typeof HeirFormOf> | null | undefined;
  onSaved: (claim: string) => void;
}

/** The answers of an heir's claim: what its kind asks, and who he is. What a clerk may not read is typed anew with each change. */
export function HeirForm({ member, kinds: masked, claim, onSaved }: HeirFormProps) {
  const { t } = useLingui();
  const words = useWords();
  const say = useToast();
  const kinds = readFragment(HeirKindOf, masked).filter(inheritable);
  const known = readFragment(HeirFormOf, claim);
  const first = kinds.find(({ heir }) => heir) ?? kinds[0];
  const [typed, setTyped] = useState(() => typedOf(known?.kind.id ?? first?.id ?? '', known));
  const { send, issues, fetching } = useFiling(member, known);
  const [opening, setOpening] = useState(true);
  const kind = kinds.find(({ id }) => id === typed.kind);
  const box = (id: Field | HeirField | 'kind' | 'reply') => ({
    id,
    error: issues.find((issue) => issue.field === id)?.message,
    onChange: (text: string) => setTyped((before) => ({ ...before, [id]: text })),
    value: typed[id] ?? '',
  });
  const save = async (event: FormEvent) => {
    event.preventDefault();
    const saved = kind && (await send(kind, typed));
    if (!saved) return;
    say(t`保存しました。`);
    onSaved(saved);
  };
  return (
    <form className="flex flex-col gap-4" noValidate onSubmit={save}>
      <ErrorSummary issues={issues} />
      <Select
        {...box('kind')}
        onChange={(chosen) => {
          box('kind').onChange(chosen);
          setOpening(false);
        }}
        hint={<Trans>会員が受け取るはずだった給付は、死亡の申請を審査へ送ったあとです。</Trans>}
        isDisabled={known?.status === 'RETURNED'}
        label={<Trans>給付の種類</Trans>}
        options={kinds.map((one) => ({ value: one.id, label: words.kind(one) }))}
      />
      {kind && (
        <div className="grid grid-cols-2 items-start gap-4">
          {boxesOf(kind).map((field, at) => (
            <HeirBox
              {...box(field)}
              autoFocus={opening && at === 0}
              field={field}
              key={field}
              kind={kind}
              saved={Boolean(known)}
            />
          ))}
        </div>
      )}
      <HeirFields box={box} />
      {known?.status === 'RETURNED' && (
        <TextField {...box('reply')} label={<Trans>審査した職員への返事</Trans>} optional rows={3} />
      )}
      <Button isPending={fetching} type="submit">
        {known ? <Trans>保存する</Trans> : <Trans>保存して書類へ</Trans>}
      </Button>
    </form>
  );
}
