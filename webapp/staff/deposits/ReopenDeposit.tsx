import { Trans, useLingui } from '@lingui/react/macro';
import { useRef, useState } from 'react';
import { useMutation } from 'urql';
import { Button } from '../../kit/Button.tsx';
import { Dialog } from '../../kit/Dialog.tsx';
import { TextField } from '../../kit/TextField.tsx';
import { useToast } from '../../kit/Toast.tsx';
import { graphql } from '../gen/gql.ts';
import { AskDialog } from '../shell/AskDialog.tsx';
import type { DepositProps } from './DepositDialog.tsx';
import { DepositFacts } from './DepositFacts.tsx';

const ReopenDocument = graphql(`
  mutation DepositReopen($input: DepositStepInput!) {
    depositReopen(input: $input) {
      deposit {
        id
        status
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

/** Shows what was decided of a deposit, and takes it back with a reason until the tickets are handed out. */
export function ReopenDeposit({ deposit, onClose, onDone }: DepositProps) {
  const { t } = useLingui();
  const say = useToast();
  const [reason, give] = useState('');
  const key = useRef('');
  const [, reopen] = useMutation(ReopenDocument);
  if (deposit.order?.status === 'DELIVERED') {
    return (
      <Dialog
        actions={
          <Button autoFocus look="secondary" onPress={onClose}>
            <Trans>閉じる</Trans>
          </Button>
        }
        isOpen
        onClose={onClose}
        title={<Trans>入金</Trans>}
      >
        <DepositFacts deposit={deposit} />
      </Dialog>
    );
  }
  const send = () => {
    key.current ||= crypto.randomUUID();
    const input = { id: deposit.id, version: deposit.version, reason, idempotencyKey: key.current };
    return reopen({ input }).then(({ error, data }) => ({ error, problems: data?.depositReopen.problems }));
  };
  return (
    <AskDialog
      danger
      onClose={onClose}
      onDone={() => {
        say(t`照合を取り消しました。`);
        onDone();
      }}
      onSend={send}
      title={<Trans>入金の照合を取り消す</Trans>}
      verb={<Trans>照合を取り消す</Trans>}
    >
      {(at) => (
        <>
          <DepositFacts deposit={deposit} />
          <p>
            <Trans>取り消すと、入金は確認待ちに、支払われていた申込みは支払い待ちに戻り、会員へお知らせします。</Trans>
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
