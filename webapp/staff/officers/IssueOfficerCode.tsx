import { Trans } from '@lingui/react/macro';
import { useState } from 'react';
import { useMutation } from 'urql';
import { graphql } from '../gen/gql.ts';

import { AskDialog } from '../shell/AskDialog.tsx';
import { CodeSlip } from './CodeSlip.tsx';

const IssueMutation = graphql(`
  mutation OfficerCodeIssue($input: OfficerCodeIssueInput!) {
    officerCodeIssue(input: $input) {
      code
      endsAt
      problems {
        code
        field
        message
      }
    }
  }
`);

/** What an IssueOfficerCode takes. */
export interface IssueOfficerCodeProps {
  officer: { id: string; number?: string | null; name?: string | null; account?: { openedAt?: string | null } | null };
  onClose: () => void;
}

/** Issues the code that opens an officer's account, and shows it once. */
export function IssueOfficerCode({ officer, onClose }: IssueOfficerCodeProps) {
  const [slip, setSlip] = useState<{ code: string; endsAt: string }>();
  const [, issue] = useMutation(IssueMutation);
  const name = officer.name ?? '';
  const send = () =>
    issue({ input: { officerId: officer.id } }).then(({ error, data }) => {
      const { code, endsAt, problems } = data?.officerCodeIssue ?? {};
      if (code && endsAt) setSlip({ code, endsAt });
      return { error, problems };
    });
  if (slip) return <CodeSlip {...slip} name={name} number={officer.number ?? ''} onClose={onClose} />;
  return (
    <AskDialog
      onClose={onClose}
      onDone={() => undefined}
      onSend={send}
      plain
      title={<Trans>開設コードを発行する</Trans>}
      verb={<Trans>発行する</Trans>}
    >
      {() => (
        <>
          <p className="font-700">
            {name} <span className="font-400 font-mono">{officer.number}</span>
          </p>
          <p>
            <Trans>コードは一度だけ画面に出ます。前に発行したコードは使えなくなります。</Trans>
          </p>
          {officer.account?.openedAt && (
            <p>
              <Trans>コードが使われると、サインイン ID、パスワード、メールアドレスが新しくなります。</Trans>
            </p>
          )}
        </>
      )}
    </AskDialog>
  );
}
