import { Trans } from '@lingui/react/macro';
import { useState } from 'react';
import { Link } from 'wouter';
import { Button } from '../../kit/Button.tsx';
import { Dialog } from '../../kit/Dialog.tsx';
import { useMe } from '../shell/viewer.ts';
import { LeavingFacts } from './LeavingFacts.tsx';
import { ConfirmLeaving, RejectLeaving, type SettleLeavingProps } from './SettleLeaving.tsx';

/** One correction, with what may be done with it by who looks. */
export function LeavingDialog({ correction, onClose, onDone }: SettleLeavingProps) {
  const { id, sight } = useMe();
  const [doing, start] = useState<'confirm' | 'reject'>();
  if (doing === 'confirm') return <ConfirmLeaving correction={correction} onClose={onClose} onDone={onDone} />;
  if (doing === 'reject') return <RejectLeaving correction={correction} onClose={onClose} onDone={onDone} />;
  const waits = correction.status === 'PROPOSED';
  const mine = correction.proposedBy?.id === id;
  return (
    <Dialog
      actions={
        <>
          <Button look="secondary" onPress={onClose}>
            <Trans>閉じる</Trans>
          </Button>
          {waits && (sight.clerk || sight.approving) && (
            <Button look="secondary" onPress={() => start('reject')}>
              <Trans>却下する</Trans>
            </Button>
          )}
          {waits && sight.approving && !mine && (
            <Button autoFocus onPress={() => start('confirm')}>
              <Trans>確認する</Trans>
            </Button>
          )}
        </>
      }
      isOpen
      onClose={onClose}
      title={<Trans>退会日の訂正</Trans>}
    >
      <LeavingFacts correction={correction} />
      <p>
        <Link className="link focus-mark" href={`/members/${correction.member.id}`} onClick={onClose}>
          <Trans>会員の台帳を開く</Trans>
        </Link>
      </p>
      {waits && (mine || !sight.approving) && (
        <p className="text-solid-gray-700">
          <Trans>登録した人とは別の承認者が確認すると、台帳に入ります。</Trans>
        </p>
      )}
    </Dialog>
  );
}
