import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { useMutation } from 'urql';
import { TextField } from '../../kit/TextField.tsx';
import { graphql } from '../gen/gql.ts';
import { AskDialog } from '../shell/AskDialog.tsx';
import { useMe } from '../shell/viewer.ts';
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

/** Takes the bank's file out to the terminal, with its purpose, which is recorded. */
export function FileDialog({ run, onClose, onDone }: RunDialogProps) {
  const { t } = useLingui();
  const me = useMe();
  const words = useWords();
  const [purpose, setPurpose] = useState(t`銀行へ総合振込を依頼するため`);
  const [, take] = useMutation(TakeFile);
  const send = () =>
    take({ input: { id: run.id, purpose: purpose.trim() } }).then(({ error, data }) => {
      const taken = data?.payoutFileTake;
      if (taken?.content && taken.name) handOver(taken.name, taken.content);
      return { error, problems: taken?.problems };
    });
  return (
    <AskDialog
      onClose={onClose}
      onDone={() => onDone(t`振込ファイルを渡しました。持ち出しを記録しました。`)}
      onSend={send}
      title={<Trans>振込ファイルを持ち出す</Trans>}
      verb={<Trans>持ち出す</Trans>}
    >
      {(at) => (
        <>
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
            label={<Trans>持ち出す目的</Trans>}
            onChange={setPurpose}
            value={purpose}
          />
        </>
      )}
    </AskDialog>
  );
}
