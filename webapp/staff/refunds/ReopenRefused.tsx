import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactNode, useRef, useState } from 'react';
import { useMutation } from 'urql';
import { TextField } from '../../kit/TextField.tsx';
import { useToast } from '../../kit/Toast.tsx';
import { graphql } from '../gen/gql.ts';
import { AskDialog } from '../shell/AskDialog.tsx';
import type { RefusedRefund } from './RefusedLines.tsx';

const ReopenDocument = graphql(`
  mutation RefusedRefundReopen($input: RefusedRefundReopenInput!) {
    refusedRefundReopen(input: $input) {
      refusedRefund {
        id
        version
        reopenedOn
      }
      problems {
        code
        field
        message
      }
    }
  }
`);

/** What a ReopenRefused takes: refund is one that is settled, facts say whose it is. */
export interface ReopenRefusedProps {
  refund: RefusedRefund;
  facts: ReactNode;
  onClose: () => void;
  onDone: () => void;
}

/** Takes back, with the reason, what somebody else recorded wrongly of money that cannot go back to its card. */
export function ReopenRefused({ refund, facts, onClose, onDone }: ReopenRefusedProps) {
  const { t } = useLingui();
  const say = useToast();
  const key = useRef('');
  const [reason, give] = useState('');
  const [, reopen] = useMutation(ReopenDocument);
  const send = () => {
    key.current ||= crypto.randomUUID();
    const input = { id: refund.id, version: refund.version, reason, idempotencyKey: key.current };
    return reopen({ input }).then(({ error, data }) => ({ error, problems: data?.refusedRefundReopen.problems }));
  };
  return (
    <AskDialog
      danger
      onClose={onClose}
      onDone={() => {
        say(t`カードへ返せない代金の登録を取り消し、会員へお知らせしました。`);
        onDone();
      }}
      onSend={send}
      title={<Trans>カードへ返せない代金の登録を取り消す</Trans>}
      verb={<Trans>登録を取り消す</Trans>}
    >
      {(at) => (
        <>
          {facts}
          <p>
            <Trans>
              取り消すと、代金の扱いは未登録に戻り、会員へお知らせします。現金で返した登録は、今日の窓口の日計から差し引きます。二重に返さないため、決済会社への返金の依頼は再開しません。
            </Trans>
          </p>
          <TextField
            autoComplete="off"
            autoFocus
            error={at('reason')}
            id="reason"
            label={<Trans>理由</Trans>}
            onChange={(text) => {
              key.current = '';
              give(text);
            }}
            value={reason}
          />
        </>
      )}
    </AskDialog>
  );
}
