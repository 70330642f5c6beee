import { Trans, useLingui } from '@lingui/react/macro';
import { useToast } from '../../kit/Toast.tsx';
import { AskDialog } from '../shell/AskDialog.tsx';
import type { Answer } from '../shell/useIssues.ts';
import { moment } from '../words/dates.ts';

/** What an UnscheduleDialog takes: of what, when members would see it, and what takes that back. */
export interface UnscheduleDialogProps {
  name: string;
  publishAt: string;
  unschedule: () => Promise<Answer>;
  onClose: () => void;
  onDone: () => void;
}

/** Takes something that waits for its moment back into a draft. */
export function UnscheduleDialog({ name, publishAt, unschedule, onClose, onDone }: UnscheduleDialogProps) {
  const { t } = useLingui();
  const say = useToast();
  return (
    <AskDialog
      onClose={onClose}
      onDone={() => {
        say(t`${name}を下書きに戻しました。`);
        onDone();
      }}
      onSend={unschedule}
      plain
      title={<Trans>公開の予定を取り消す</Trans>}
      verb={<Trans>予定を取り消す</Trans>}
    >
      {() => (
        <>
          <p>
            <strong>{name}</strong>
          </p>
          <p className="tabular-nums">
            <Trans>{moment(publishAt)} に公開する予定をやめて、下書きに戻します。会員には見えません。</Trans>{' '}
            <Trans>内容はそのまま残り、あとで公開できます。</Trans>
          </p>
        </>
      )}
    </AskDialog>
  );
}
