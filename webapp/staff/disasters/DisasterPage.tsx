import { Trans } from '@lingui/react/macro';
import { useState } from 'react';
import { Button } from '../../kit/Button.tsx';
import { Dialog } from '../../kit/Dialog.tsx';
import { useMe } from '../shell/viewer.ts';
import { DisasterFacts } from './DisasterFacts.tsx';
import { ProposeDisaster } from './ProposeDisaster.tsx';
import { ConfirmDisaster, RejectDisaster, type SettleProps } from './SettleDisaster.tsx';

/** One declaration, with what may be done with it by who looks: confirmed, rejected, or changed by another in its place. */
export function DisasterPage({ disaster, onClose, onDone }: SettleProps) {
  const { id, sight } = useMe();
  const [doing, start] = useState<'confirm' | 'reject' | 'change'>();
  if (doing === 'confirm') return <ConfirmDisaster disaster={disaster} onClose={onClose} onDone={onDone} />;
  if (doing === 'reject') return <RejectDisaster disaster={disaster} onClose={onClose} onDone={onDone} />;
  if (doing === 'change') return <ProposeDisaster instead={disaster} onClose={onClose} onDone={onDone} />;
  const waits = disaster.status === 'PROPOSED';
  const mine = disaster.proposedBy?.id === id;
  return (
    <Dialog
      actions={
        <>
          <Button look="secondary" onPress={onClose}>
            <Trans>閉じる</Trans>
          </Button>
          {disaster.status === 'IN_FORCE' && (
            <Button look="secondary" onPress={() => start('change')}>
              <Trans>変更する</Trans>
            </Button>
          )}
          {waits && (
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
      title={<Trans>災害の指定</Trans>}
    >
      <DisasterFacts disaster={disaster} />
      {waits && mine && (
        <p className="text-solid-gray-700">
          <Trans>ご自身の登録です。別の承認者が確認すると有効になります。</Trans>
        </p>
      )}
    </Dialog>
  );
}
