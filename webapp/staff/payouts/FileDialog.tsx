import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { useMutation } from 'urql';
import { Notice } from '../../kit/Notice.tsx';
import { TextField } from '../../kit/TextField.tsx';
import { graphql } from '../gen/gql.ts';
import { AskDialog } from '../shell/AskDialog.tsx';
import { useMe } from '../shell/viewer.ts';
import { moment } from '../words/dates.ts';
import { useWords } from '../words/useWords.ts';
import { handOver } from './handOver.ts';
import type { RunDialogProps } from './runDialog.ts';

const TakeFile = graphql(`
  mutation PayoutFileTake($input: PayoutFileTakeInput!) {
    payoutFileTake(input: $input) {
      export {
        id
        sha256
      }
      name
      content
      problems {
        code
        field
        message
      }
    }
  }
`);

interface FileDialogProps extends RunDialogProps {
  /** When the file left before, and by whom: the newest first. */
  taken: readonly { id: string; at: string; purpose?: string | null; staff?: { name?: string | null } | null }[];
  /** Reads the run anew, where somebody took the file meanwhile. */
  again: () => void;
}

/** Takes the bank's file out to the terminal, with its purpose, which is recorded; once more only for who knows who took it before. */
export function FileDialog({ run, taken, again, onClose, onDone }: FileDialogProps) {
  const { t } = useLingui();
  const me = useMe();
  const words = useWords();
  const [purpose, setPurpose] = useState(taken.length > 0 ? '' : t`銀行へ総合振込を依頼するため`);
  const [, take] = useMutation(TakeFile);
  const send = () =>
    take({ input: { id: run.id, purpose: purpose.trim(), again: taken[0]?.id ?? null } }).then(({ error, data }) => {
      const file = data?.payoutFileTake;
      if (file?.content && file.name) handOver(file.name, file.content);
      if (file?.problems.some(({ code }) => code === 'file_taken')) {
        setPurpose('');
        again();
      }
      return { error, problems: file?.problems };
    });
  return (
    <AskDialog
      danger={taken.length > 0}
      onClose={onClose}
      onDone={() => onDone(t`振込ファイルを渡しました。持ち出しを記録しました。`)}
      onSend={send}
      title={<Trans>振込ファイルを持ち出す</Trans>}
      verb={taken.length > 0 ? <Trans>もう一度持ち出す</Trans> : <Trans>持ち出す</Trans>}
    >
      {(at) => (
        <>
          {taken.length > 0 && (
            <Notice title={<Trans>このファイルは、すでに持ち出されています</Trans>} tone="warning">
              <ul>
                {taken.map((time) => (
                  <li key={time.id}>
                    {moment(time.at)} {time.staff?.name}「{time.purpose}」
                  </li>
                ))}
              </ul>
              <p>
                <Trans>銀行へ二度送ると、二重に振り込まれます。まだ送られていないことを確かめてください。</Trans>
              </p>
            </Notice>
          )}
          <p>
            <Trans>
              全銀協規定形式のファイルを、この端末に保存します。持ち出した人（{me.name}・{words.role('ACCOUNTING')}
              ）、目的、日時を記録します。銀行へ送ったら、端末から消してください。
            </Trans>
          </p>
          <TextField
            autoComplete="off"
            autoFocus
            error={at('purpose')}
            id="purpose"
            label={taken.length > 0 ? <Trans>もう一度持ち出すわけ</Trans> : <Trans>持ち出す目的</Trans>}
            onChange={setPurpose}
            value={purpose}
          />
        </>
      )}
    </AskDialog>
  );
}
