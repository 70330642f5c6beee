import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { useMutation } from 'urql';
import { TextField } from '../../kit/TextField.tsx';
import { graphql } from '../gen/gql.ts';
import type { UsageBy, UsageKind } from '../gen/graphql.ts';
import { handOver } from '../payouts/handOver.ts';
import { AskDialog } from '../shell/AskDialog.tsx';
import { useMe } from '../shell/viewer.ts';
import { useWords } from '../words/useWords.ts';

const TakeUsage = graphql(`
  mutation UsageReportTake($input: UsageReportTakeInput!) {
    usageReportTake(input: $input) {
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

/** What a TakeReport takes. */
export interface TakeReportProps {
  asked: { year: number; kind: UsageKind; by: UsageBy };
  onClose: () => void;
  onDone: () => void;
}

/** Takes the report out to the terminal as a file, with its purpose, which is recorded. */
export function TakeReport({ asked, onClose, onDone }: TakeReportProps) {
  const { t } = useLingui();
  const me = useMe();
  const words = useWords();
  const [purpose, setPurpose] = useState(t`事業の計画と改善のため`);
  const [, take] = useMutation(TakeUsage);
  const send = () =>
    take({ input: { ...asked, purpose: purpose.trim() } }).then(({ error, data }) => {
      const file = data?.usageReportTake;
      if (file?.content && file.name) handOver(file.name, file.content);
      return { error, problems: file?.problems };
    });
  return (
    <AskDialog
      onClose={onClose}
      onDone={onDone}
      onSend={send}
      title={<Trans>利用状況を持ち出す</Trans>}
      verb={<Trans>持ち出す</Trans>}
    >
      {(at) => (
        <>
          <p>
            <Trans>
              画面と同じ表を、CSVのファイルでこの端末に保存します。持ち出した人（{me.name}・{words.role('IT_REPORTING')}
              ）、目的、日時を記録します。
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
