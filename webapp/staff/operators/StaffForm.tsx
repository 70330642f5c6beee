import { Trans, useLingui } from '@lingui/react/macro';
import { type FormEvent, useState } from 'react';
import { useMutation } from 'urql';
import { Button } from '../../kit/Button.tsx';
import { Checkbox } from '../../kit/Checkbox.tsx';
import { ErrorSummary, type FieldIssue } from '../../kit/ErrorSummary.tsx';
import { Notice } from '../../kit/Notice.tsx';
import { TextField } from '../../kit/TextField.tsx';
import { useToast } from '../../kit/Toast.tsx';
import { type FragmentType, readFragment } from '../gen/fragment-masking.ts';
import { graphql } from '../gen/gql.ts';
import type { Role } from '../gen/graphql.ts';
import { FormEnd } from '../shell/FormEnd.tsx';
import { useIssues } from '../shell/useIssues.ts';
import { useMe } from '../shell/viewer.ts';
import { RoleChoice } from './RoleChoice.tsx';

const StaffFormOf = graphql(`
  fragment StaffForm on Staff {
    id
    name
    subject
    enabled
    roles
    version
  }
`);

const SaveStaff = graphql(`
  mutation StaffSave($input: StaffSaveInput!) {
    staffSave(input: $input) {
      staff {
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

/** Enters somebody or changes him. Nobody changes his own roles or lets himself out. */
export function StaffForm({
  person,
  onDone,
}: {
  person?: FragmentType<typeof StaffFormOf> | undefined;
  onDone: () => void;
}) {
  const { t } = useLingui();
  const me = useMe();
  const say = useToast();
  const known = readFragment(StaffFormOf, person);
  const [name, setName] = useState(known?.name ?? '');
  const [subject, setSubject] = useState(known?.subject ?? '');
  const [enabled, setEnabled] = useState(known?.enabled ?? true);
  const [roles, setRoles] = useState<readonly Role[]>(known?.roles ?? []);
  const [issues, setIssues] = useState<FieldIssue[]>([]);
  const [{ fetching }, save] = useMutation(SaveStaff);
  const issuesOf = useIssues();
  const own = known?.id === me.id;
  const at = (field: string) => issues.find((issue) => issue.field === field)?.message;
  const send = async (event: FormEvent) => {
    event.preventDefault();
    const input = {
      id: known?.id ?? null,
      version: known?.version ?? null,
      name: name.trim(),
      subject: subject.trim(),
      enabled,
      roles,
    };
    const { error, data } = await save({ input: { ...input, roles: [...roles] } });
    const found = issuesOf({ error, problems: data?.staffSave.problems });
    setIssues(found);
    if (found.length > 0) return;
    say(t`${name} さんを保存しました。`);
    onDone();
  };
  return (
    <form className="flex flex-col gap-4" noValidate onSubmit={send}>
      <ErrorSummary issues={issues} />
      {own && (
        <Notice title={<Trans>ご自身の登録です</Trans>} tone="info">
          <Trans>自分の役割とサインインは変えられません。別の管理者に頼んでください。</Trans>
        </Notice>
      )}
      <TextField
        autoComplete="off"
        autoFocus
        error={at('name')}
        id="name"
        label={<Trans>氏名</Trans>}
        onChange={setName}
        value={name}
      />
      <TextField
        autoComplete="off"
        error={at('subject')}
        hint={<Trans>認証の基盤がこの人を呼ぶ名前です。</Trans>}
        id="subject"
        label={<Trans>認証の識別子</Trans>}
        mono
        onChange={setSubject}
        value={subject}
      />
      <RoleChoice error={at('roles')} isDisabled={own} onChange={setRoles} roles={roles} />
      <Checkbox id="enabled" isDisabled={own} isSelected={enabled} onChange={setEnabled}>
        <Trans>サインインできる (退職・異動のときは外す)</Trans>
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
