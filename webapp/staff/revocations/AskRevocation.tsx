import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { useMutation } from 'urql';
import { Select } from '../../kit/Select.tsx';
import { TextField } from '../../kit/TextField.tsx';
import { graphql } from '../gen/gql.ts';
import type { RevocationReason } from '../gen/graphql.ts';
import { AskDialog } from '../shell/AskDialog.tsx';
import { useRevocationWords } from './useRevocationWords.ts';

const Ask = graphql(`
  mutation ClaimRevocationAsk($input: ClaimRevocationAskInput!) {
    claimRevocationAsk(input: $input) {
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

/** What the dialogs about a revocation take. */
export interface RevocationProps {
  claim: { id: string; version: number };
  onClose: () => void;
  onDone: (said: string) => void;
}

/** Asks that an approval be revoked: why, and what the member is to read once it is. */
export function AskRevocation({ claim: { id, version }, onClose, onDone }: RevocationProps) {
  const { t } = useLingui();
  const words = useRevocationWords();
  const [reason, setReason] = useState<RevocationReason | ''>('');
  const [message, setMessage] = useState('');
  const [, ask] = useMutation(Ask);
  const send = () => {
    if (!reason) return [{ field: 'reason', message: t`承認を取り消す理由を選んでください。` }];
    if (message.trim() === '') return [{ field: 'message', message: t`会員への文を入力してください。` }];
    return ask({ input: { id, version, reason, message: message.trim() } }).then(({ error, data }) => ({
      error,
      problems: data?.claimRevocationAsk.problems,
    }));
  };
  return (
    <AskDialog
      onClose={onClose}
      onDone={() => onDone(t`承認の取消しを求めました。別の承認者の確認を待ちます。`)}
      onSend={send}
      title={<Trans>承認の取消しを求める</Trans>}
      verb={<Trans>取消しを求める</Trans>}
    >
      {(at) => (
        <>
          <p>
            <Trans>
              別の承認者が確認すると、申請は審査待ちに戻り、会員にお知らせします。確認されるまで、この申請は支払いません。
            </Trans>
          </p>
          <Select
            error={at('reason')}
            id="reason"
            label={<Trans>取り消す理由</Trans>}
            onChange={(value) => setReason(value as RevocationReason)}
            options={[{ value: '', label: t`選んでください` }, ...words.reasons]}
            value={reason}
          />
          <TextField
            autoComplete="off"
            error={at('message')}
            hint={<Trans>取り消されると、会員の画面に、この文がそのまま出ます。</Trans>}
            id="message"
            label={<Trans>会員への文</Trans>}
            onChange={setMessage}
            rows={4}
            value={message}
          />
        </>
      )}
    </AskDialog>
  );
}
