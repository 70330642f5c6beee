import { Trans } from '@lingui/react/macro';
import { useState } from 'react';
import { Button } from '../../kit/Button.tsx';
import { Dialog } from '../../kit/Dialog.tsx';
import { useToast } from '../../kit/Toast.tsx';
import { useMe } from '../shell/viewer.ts';
import { type Account, AccountFacts } from './AccountFacts.tsx';
import { ConfirmAccount } from './ConfirmAccount.tsx';
import { RejectAccount } from './RejectAccount.tsx';

/** What an AccountDialog takes. */
export interface AccountDialogProps {
  account: Account;
  again: () => void;
  onClose: () => void;
}

/** One account, and what can be done with it: somebody else than who entered it confirms it. */
export function AccountDialog({ account, again, onClose }: AccountDialogProps) {
  const me = useMe();
  const say = useToast();
  const [verb, setVerb] = useState<'confirm' | 'reject'>();
  const onDone = (said: string) => {
    say(said);
    again();
    onClose();
  };
  if (verb === 'confirm') return <ConfirmAccount account={account} onClose={onClose} onDone={onDone} />;
  if (verb === 'reject') return <RejectAccount account={account} onClose={onClose} onDone={onDone} />;
  const own = account.proposedBy?.id === me.id;
  return (
    <Dialog
      actions={
        account.state === 'PENDING' && (
          <>
            <Button look="secondary" onPress={() => setVerb('reject')} small>
              <Trans>却下する</Trans>
            </Button>
            {!own && (
              <Button autoFocus onPress={() => setVerb('confirm')} small>
                <Trans>書類と照らして確認する</Trans>
              </Button>
            )}
          </>
        )
      }
      isOpen
      onClose={onClose}
      title={<Trans>振込口座</Trans>}
    >
      <AccountFacts account={account} />
      {account.state === 'PENDING' && own && (
        <p className="mt-3">
          <Trans>ご自身が登録した口座です。別の担当者が確認します。</Trans>
        </p>
      )}
    </Dialog>
  );
}
