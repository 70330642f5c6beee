import { Trans, useLingui } from '@lingui/react/macro';
import { useToast } from '../../kit/Toast.tsx';
import type { TouchedFilter } from '../gen/graphql.ts';
import { AskDialog } from '../shell/AskDialog.tsx';
import type { Answer } from '../shell/useIssues.ts';
import { type Line, Lines } from './Lines.tsx';
import { TouchedMembers } from './TouchedMembers.tsx';

/** What a change would be, as the server reckons it. */
export interface Foreseen {
  lines: readonly Line[];
  touched: number;
  sessions: readonly string[] | null;
  tells: boolean;
}

/** What an AmendDialog takes: of what, what the change would be, and what makes it. */
export interface AmendDialogProps {
  name: string;
  subject: Pick<TouchedFilter, 'offering' | 'event'>;
  foreseen: Foreseen;
  amend: () => Promise<Answer>;
  onClose: () => void;
  onDone: () => void;
}

/** Shows what a change of something that members see would be, and how many it touches, before it is made. */
export function AmendDialog({ name, subject, foreseen, amend, onClose, onDone }: AmendDialogProps) {
  const { t } = useLingui();
  const say = useToast();
  const { lines, touched, sessions, tells } = foreseen;
  return (
    <AskDialog
      large
      onClose={onClose}
      onDone={() => {
        say(t`${name}を変更しました。`);
        onDone();
      }}
      onSend={amend}
      plain
      title={<Trans>公開した内容を変える</Trans>}
      verb={<Trans>変更する</Trans>}
    >
      {() => (
        <>
          <Lines lines={lines} />
          <p className="font-700 tabular-nums">
            <Trans>申し込んだり待ったりしている会員 {touched.toLocaleString()}名に関わる変更です。</Trans>{' '}
            {tells ? <Trans>お知らせが届きます。</Trans> : <Trans>お知らせは届きません。</Trans>}
          </p>
          <TouchedMembers filter={{ ...subject, sessions: sessions && [...sessions] }} many={touched} />
          <p>
            <Trans>
              先に申し込んだ会員の金額とキャンセル料の決まりは、申し込んだ時のままです。この変更は記録に残ります。
            </Trans>
          </p>
        </>
      )}
    </AskDialog>
  );
}
