import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactNode, useState } from 'react';
import { TextField } from '../../kit/TextField.tsx';
import { useToast } from '../../kit/Toast.tsx';
import type { TouchedFilter } from '../gen/graphql.ts';
import { AskDialog } from '../shell/AskDialog.tsx';
import type { Answer } from '../shell/useIssues.ts';
import { TouchedMembers } from './TouchedMembers.tsx';

/** What a WithdrawDialog takes: of what, how many it touches, and what does it for a reason. */
export interface WithdrawDialogProps {
  name: string;
  touched: number;
  subject: TouchedFilter;
  title: ReactNode;
  withdraw: (reason: string) => Promise<Answer>;
  onClose: () => void;
  onDone: () => void;
}

/** Takes something back from members, with the reason that they are told; says before how many it touches. */
export function WithdrawDialog({ name, touched, subject, title, withdraw, onClose, onDone }: WithdrawDialogProps) {
  const { t } = useLingui();
  const say = useToast();
  const [reason, give] = useState('');
  return (
    <AskDialog
      danger
      large={touched > 0}
      onClose={onClose}
      onDone={() => {
        say(t`${name}を取りやめました。会員へ順にお知らせします。`);
        onDone();
      }}
      onSend={() => withdraw(reason)}
      title={title}
      verb={<Trans>取りやめる</Trans>}
    >
      {(at) => (
        <>
          <p>
            <strong>{name}</strong>
          </p>
          <p className="tabular-nums">
            {touched === 0 ? (
              <Trans>申し込んだり待ったりしている会員はいません。</Trans>
            ) : (
              <Trans>
                会員 {touched.toLocaleString()}
                名の申込み・予約・順番待ちがすべて終わり、お知らせが届きます。受け取った代金は、全額をお返しします。
              </Trans>
            )}
          </p>
          <TouchedMembers filter={subject} many={touched} />
          <p>
            <Trans>取りやめると、元に戻せません。</Trans>
          </p>
          <TextField
            autoComplete="off"
            autoFocus
            error={at('reason')}
            hint={<Trans>会員の画面に出ます。</Trans>}
            id="reason"
            label={<Trans>取りやめる理由</Trans>}
            onChange={give}
            rows={2}
            value={reason}
          />
        </>
      )}
    </AskDialog>
  );
}
