import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactNode, useState } from 'react';
import { Button } from '../../kit/Button.tsx';
import { Dialog } from '../../kit/Dialog.tsx';
import { Select } from '../../kit/Select.tsx';

/** What a CopyDialog takes: of what, and what opens the copy with its dates moved or left out. */
export interface CopyDialogProps {
  name: string;
  title: ReactNode;
  onCopy: (dates: 'year' | 'none') => void;
  onClose: () => void;
}

/** Asks what becomes of the dates of a copy. Nothing is kept until its form is saved. */
export function CopyDialog({ name, title, onCopy, onClose }: CopyDialogProps) {
  const { t } = useLingui();
  const [dates, choose] = useState('year');
  return (
    <Dialog
      actions={
        <>
          <Button look="secondary" onPress={onClose}>
            <Trans>やめる</Trans>
          </Button>
          <Button autoFocus onPress={() => onCopy(dates === 'none' ? 'none' : 'year')}>
            <Trans>写して開く</Trans>
          </Button>
        </>
      }
      isOpen
      onClose={onClose}
      title={title}
    >
      <div className="flex flex-col gap-4">
        <p>
          <Trans>{name} の内容を写した、新しい下書きの画面を開きます。保存するまで、何も登録されません。</Trans>{' '}
          <Trans>写真は、説明とともに、保存のときに写します。</Trans>
        </p>
        <Select
          id="dates"
          label={<Trans>日付</Trans>}
          onChange={choose}
          options={[
            { value: 'year', label: t`一年あとの同じ日にする` },
            { value: 'none', label: t`空にしておく` },
          ]}
          value={dates}
        />
      </div>
    </Dialog>
  );
}
