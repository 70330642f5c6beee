import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactNode, useState } from 'react';
import { Select } from '../../kit/Select.tsx';
import { useToast } from '../../kit/Toast.tsx';
import { MomentField } from '../offerings/MomentField.tsx';
import { momentOf } from '../offerings/moments.ts';
import { AskDialog } from '../shell/AskDialog.tsx';
import type { Answer } from '../shell/useIssues.ts';

/** What a PublishDialog takes: of what, what it means, and what does it at a moment or, with null, at once. */
export interface PublishDialogProps {
  name: string;
  title: ReactNode;
  children: ReactNode;
  publish: (at: string | null) => Promise<Answer>;
  onClose: () => void;
  onDone: () => void;
}

/** Has members see something, at once or from a time on. */
export function PublishDialog({ name, title, children, publish, onClose, onDone }: PublishDialogProps) {
  const { t } = useLingui();
  const say = useToast();
  const [when, setWhen] = useState('now');
  const [day, setDay] = useState('');
  const [time, setTime] = useState('10:00');
  const send = () => {
    const at = when === 'now' ? null : momentOf(day, time);
    if (at === undefined) return [{ field: 'publishAt', message: t`公開する日と時刻を入力してください。` }];
    return publish(at);
  };
  return (
    <AskDialog
      onClose={onClose}
      onDone={() => {
        say(when === 'now' ? t`${name}を公開しました。` : t`${name}を公開する日時を決めました。`);
        onDone();
      }}
      onSend={send}
      title={title}
      verb={<Trans>公開する</Trans>}
    >
      {(at) => (
        <>
          <p>{children}</p>
          <Select
            id="when"
            label={<Trans>公開する時</Trans>}
            onChange={setWhen}
            options={[
              { value: 'now', label: t`いますぐ` },
              { value: 'later', label: t`日時を決める` },
            ]}
            value={when}
          />
          {when === 'later' && (
            <MomentField
              day={day}
              error={at('publishAt')}
              id="publishAt"
              label={<Trans>公開の日</Trans>}
              onDay={setDay}
              onTime={setTime}
              time={time}
            />
          )}
        </>
      )}
    </AskDialog>
  );
}
