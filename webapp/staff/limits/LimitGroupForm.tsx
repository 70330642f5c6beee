import { Trans, useLingui } from '@lingui/react/macro';
import { type FormEvent, useState } from 'react';
import { useMutation } from 'urql';
import { Button } from '../../kit/Button.tsx';
import { ErrorSummary, type FieldIssue } from '../../kit/ErrorSummary.tsx';
import { Select } from '../../kit/Select.tsx';
import { TextField } from '../../kit/TextField.tsx';
import { useToast } from '../../kit/Toast.tsx';
import { type FragmentType, readFragment } from '../gen/fragment-masking.ts';
import { graphql } from '../gen/gql.ts';
import type { LimitCounts } from '../gen/graphql.ts';
import { FormEnd } from '../shell/FormEnd.tsx';
import { useIssues } from '../shell/useIssues.ts';
import { DeleteLimitGroup } from './DeleteLimitGroup.tsx';

const LimitGroupFormOf = graphql(`
  fragment LimitGroupForm on LimitGroup {
    id
    name
    counts
    memberLimit
    used
    version
  }
`);

const SaveLimitGroup = graphql(`
  mutation LimitGroupSave($input: LimitGroupSaveInput!) {
    limitGroupSave(input: $input) {
      limitGroup {
        ...LimitGroupForm
      }
      problems {
        code
        field
        message
      }
    }
  }
`);

/** What a LimitGroupForm takes. */
export interface LimitGroupFormProps {
  group?: FragmentType<typeof LimitGroupFormOf> | undefined;
  onDone: () => void;
}

/** Makes a limit that several tickets or several events share, or changes one. */
export function LimitGroupForm({ group, onDone }: LimitGroupFormProps) {
  const { t } = useLingui();
  const say = useToast();
  const known = readFragment(LimitGroupFormOf, group);
  const [typed, setTyped] = useState({
    name: known?.name ?? '',
    counts: known?.counts ?? 'TICKETS',
    memberLimit: String(known?.memberLimit ?? 4),
  });
  const [issues, setIssues] = useState<FieldIssue[]>([]);
  const [asked, ask] = useState(false);
  const [{ fetching }, save] = useMutation(SaveLimitGroup);
  const issuesOf = useIssues();
  const send = async (event: FormEvent) => {
    event.preventDefault();
    const plain = typed.memberLimit.normalize('NFKC').replace(/[枚回\s]/g, '');
    const memberLimit = /^\d{1,9}$/.test(plain) ? Number(plain) : 0;
    const input = {
      id: known?.id ?? null,
      version: known?.version ?? null,
      name: typed.name,
      counts: typed.counts as LimitCounts,
      memberLimit,
    };
    const { error, data } = await save({ input });
    const found = issuesOf({ error, problems: data?.limitGroupSave.problems });
    setIssues(found);
    if (found.length > 0) return;
    say(t`${typed.name}を保存しました。`);
    onDone();
  };
  const events = typed.counts === 'BOOKINGS';
  const box = (id: keyof typeof typed) => ({
    id,
    error: issues.find((issue) => issue.field === id)?.message,
    onChange: (text: string) => setTyped((before) => ({ ...before, [id]: text })),
    value: typed[id],
    autoComplete: 'off',
  });
  return (
    <form className="flex max-w-160 flex-col gap-4" noValidate onSubmit={send}>
      <ErrorSummary issues={issues} />
      <TextField
        {...box('name')}
        autoFocus
        hint={<Trans>会員の画面に出ます。例えば「劇場の券」。</Trans>}
        label={<Trans>名前</Trans>}
      />
      <Select
        {...box('counts')}
        hint={known && <Trans>作ったあとは、変えられません。</Trans>}
        isDisabled={Boolean(known)}
        label={<Trans>数えるもの</Trans>}
        options={[
          { value: 'TICKETS', label: t`チケットの枚数` },
          { value: 'BOOKINGS', label: t`イベントの回数` },
        ]}
      />
      <TextField
        {...box('memberLimit')}
        hint={
          events ? (
            <Trans>この限度を使うイベントを合わせた回数です。変えると、これからの申込みに効きます。</Trans>
          ) : (
            <Trans>この限度を使うチケットを合わせた枚数です。変えると、これからの申込みに効きます。</Trans>
          )
        }
        inputMode="numeric"
        label={<Trans>会員一人の年度の上限</Trans>}
        mono
        unit={events ? <Trans>回</Trans> : <Trans>枚</Trans>}
      />
      {known && (
        <p>{events ? <Trans>使うイベント {known.used}件</Trans> : <Trans>使うチケット {known.used}件</Trans>}</p>
      )}
      <FormEnd>
        <Button isPending={fetching} type="submit">
          <Trans>保存する</Trans>
        </Button>
        <Button look="secondary" onPress={onDone}>
          <Trans>やめる</Trans>
        </Button>
        {known && known.used === 0 && (
          <Button look="text" onPress={() => ask(true)}>
            <Trans>削除する</Trans>
          </Button>
        )}
      </FormEnd>
      {asked && known && <DeleteLimitGroup group={known} onClose={() => ask(false)} onDone={onDone} />}
    </form>
  );
}
