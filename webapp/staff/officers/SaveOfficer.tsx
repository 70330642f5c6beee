import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { useMutation } from 'urql';
import { Checkbox } from '../../kit/Checkbox.tsx';
import { TextField } from '../../kit/TextField.tsx';
import { graphql } from '../gen/gql.ts';
import { AskDialog } from '../shell/AskDialog.tsx';

const SaveMutation = graphql(`
  mutation OfficerSave($input: OfficerSaveInput!) {
    officerSave(input: $input) {
      officer {
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

/** What a SaveOfficer takes; without an officer somebody new is entered. */
export interface SaveOfficerProps {
  company: { id: string; name: string };
  officer?:
    | { id: string; version: number; name?: string | null; email?: string | null; enabled?: boolean | null }
    | undefined;
  onClose: () => void;
  onDone: () => void;
}

/** Enters an officer whom a company has named, changes him, or ends his acting for it. */
export function SaveOfficer({ company, officer, onClose, onDone }: SaveOfficerProps) {
  const { t } = useLingui();
  const [name, setName] = useState(officer?.name ?? '');
  const [email, setEmail] = useState(officer?.email ?? '');
  const [enabled, enable] = useState(officer?.enabled ?? true);
  const [, save] = useMutation(SaveMutation);
  const send = () => {
    const known = officer && { id: officer.id, version: officer.version };
    return save({ input: { companyId: company.id, name, email, enabled, ...known } }).then(({ error, data }) => ({
      error,
      problems: data?.officerSave.problems,
    }));
  };
  return (
    <AskDialog
      onClose={onClose}
      onDone={onDone}
      onSend={send}
      title={officer ? <Trans>担当者を変更する</Trans> : <Trans>担当者を登録する</Trans>}
      verb={<Trans>登録する</Trans>}
    >
      {(at) => (
        <>
          <p className="font-700">{company.name}</p>
          <TextField
            autoComplete="off"
            autoFocus
            error={at('name')}
            id="name"
            label={t`氏名`}
            onChange={setName}
            value={name}
          />
          <TextField
            autoComplete="off"
            error={at('email')}
            hint={t`確認のお願いを、このメールアドレスにお知らせします。`}
            id="email"
            label={t`メール`}
            onChange={setEmail}
            value={email}
          />
          {officer && (
            <Checkbox id="enabled" isSelected={enabled} onChange={enable}>
              <Trans>担当中 (外すと、すぐにサインアウトし、サインインできなくなります)</Trans>
            </Checkbox>
          )}
        </>
      )}
    </AskDialog>
  );
}
