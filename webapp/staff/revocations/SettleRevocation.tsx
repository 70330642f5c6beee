import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { useMutation } from 'urql';
import { TextField } from '../../kit/TextField.tsx';
import { graphql } from '../gen/gql.ts';
import { AskDialog } from '../shell/AskDialog.tsx';
import type { RevocationProps } from './AskRevocation.tsx';

const Confirm = graphql(`
  mutation ClaimRevocationConfirm($input: ClaimRevocationConfirmInput!) {
    claimRevocationConfirm(input: $input) {
      claim {
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

const Reject = graphql(`
  mutation ClaimRevocationReject($input: ClaimRevocationRejectInput!) {
    claimRevocationReject(input: $input) {
      claim {
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

/** Revokes an approval that somebody else asked to be revoked. */
export function ConfirmRevocation({
  claim: { id, version },
  message,
  onClose,
  onDone,
}: RevocationProps & { message: string }) {
  const { t } = useLingui();
  const [, confirm] = useMutation(Confirm);
  return (
    <AskDialog
      danger
      onClose={onClose}
      onDone={() => onDone(t`承認を取り消しました。会員へお知らせします。`)}
      onSend={() =>
        confirm({ input: { id, version } }).then(({ error, data }) => ({
          error,
          problems: data?.claimRevocationConfirm.problems,
        }))
      }
      plain
      title={<Trans>承認を取り消す</Trans>}
      verb={<Trans>承認を取り消す</Trans>}
    >
      {() => (
        <>
          <p>
            <Trans>
              申請は審査待ちに戻ります。割引券とご遺族の口座は無効になります。会員の画面に「決定を取り消し、もう一度審査しています」と次の文が出ます。
            </Trans>
          </p>
          <blockquote className="whitespace-pre-wrap border-solid-gray-420 border-l-4 pl-3">{message}</blockquote>
        </>
      )}
    </AskDialog>
  );
}

/** Leaves the approval as it is, with the reason. */
export function RejectRevocation({ claim: { id, version }, onClose, onDone }: RevocationProps) {
  const { t } = useLingui();
  const [note, setNote] = useState('');
  const [, reject] = useMutation(Reject);
  return (
    <AskDialog
      onClose={onClose}
      onDone={() => onDone(t`承認は、そのままです。`)}
      onSend={() =>
        reject({ input: { id, version, note: note.trim() } }).then(({ error, data }) => ({
          error,
          problems: data?.claimRevocationReject.problems,
        }))
      }
      title={<Trans>承認を取り消さない</Trans>}
      verb={<Trans>取り消さない</Trans>}
    >
      {(at) => (
        <TextField
          autoComplete="off"
          autoFocus
          error={at('note')}
          hint={<Trans>経過に残ります。会員の画面には出ません。</Trans>}
          id="note"
          label={<Trans>取り消さない理由</Trans>}
          onChange={setNote}
          value={note}
        />
      )}
    </AskDialog>
  );
}
