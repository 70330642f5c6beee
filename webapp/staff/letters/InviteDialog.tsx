import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Button } from '../../kit/Button.tsx';
import { Dialog } from '../../kit/Dialog.tsx';
import { ErrorSummary } from '../../kit/ErrorSummary.tsx';
import type { Inviting } from './useInvite.ts';

/** What an InviteDialog takes. */
export interface InviteDialogProps {
  count: number;
  inviting: Inviting;
  isOpen: boolean;
  onInvite: () => void;
  onClose: () => void;
  /** Whom it is about, where it is one person, and what to take care of. */
  children?: ReactNode;
}

/** Asks once before codes are issued: earlier ones are void from then on. */
export function InviteDialog({ count, inviting, isOpen, onInvite, onClose, children }: InviteDialogProps) {
  const { issues, busy } = inviting;
  return (
    <Dialog
      actions={
        <>
          <Button look="secondary" onPress={onClose}>
            {issues.length > 0 ? <Trans>閉じて読み直す</Trans> : <Trans>やめる</Trans>}
          </Button>
          <Button autoFocus isDisabled={issues.length > 0} isPending={busy} onPress={onInvite}>
            <Trans>発行する</Trans>
          </Button>
        </>
      }
      alert
      isOpen={isOpen}
      onClose={onClose}
      title={<Trans>開設コードの書面を {count} 人に発行する</Trans>}
    >
      <div className="flex flex-col gap-3">
        {children}
        <p>
          <Trans>
            1人に1枚の書面ができます。コードは書面だけにあり、画面を閉じると二度と表示できません。前に発行したコードは使えなくなります。
          </Trans>
        </p>
        <ErrorSummary issues={issues} />
      </div>
    </Dialog>
  );
}
