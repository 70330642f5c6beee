import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { useMutation } from 'urql';
import { parseDay } from '../../kit/caldate.ts';
import { DateField } from '../../kit/DateField.tsx';
import { useToast } from '../../kit/Toast.tsx';
import { graphql } from '../gen/gql.ts';
import { AskDialog } from '../shell/AskDialog.tsx';
import type { LotteryDialogProps } from './LotteryPanel.tsx';

const CloseDocument = graphql(`
  mutation LotteryClose($input: LotteryCloseInput!) {
    lotteryClose(input: $input) {
      lottery {
        id
        ...LotteryPanel
      }
      problems {
        code
        field
        message
      }
    }
  }
`);

/** Closes the list where the worker could not: with another day for the number, where that one has come. */
export function CloseLottery({ lottery, onClose, onDone }: LotteryDialogProps) {
  const { t } = useLingui();
  const say = useToast();
  const [drawOn, setDrawOn] = useState<string>(lottery.drawOn);
  const [, close] = useMutation(CloseDocument);
  const send = () => {
    const parsed = parseDay(drawOn);
    if (!('day' in parsed)) return [{ field: 'drawOn', message: t`抽選に使う数の日を入力してください。` }];
    return close({ input: { id: lottery.id, version: lottery.version, drawOn: parsed.day } }).then(
      ({ error, data }) => ({
        error,
        problems: data?.lotteryClose.problems,
      }),
    );
  };
  return (
    <AskDialog
      onClose={onClose}
      onDone={() => {
        say(t`申込みを締め切りました。`);
        onDone();
      }}
      onSend={send}
      title={<Trans>申込みを締め切る</Trans>}
      verb={<Trans>締め切る</Trans>}
    >
      {(at) => (
        <>
          <p>
            <Trans>
              いつもは自動で締め切ります。締め切ると、申込みのリストの照合番号を会員に公開し、申込みはもう変えられません。
            </Trans>
          </p>
          <DateField
            autoFocus
            error={at('drawOn')}
            hint={<Trans>明日から。例 R8.7.2</Trans>}
            id="drawOn"
            label={<Trans>何日の数を使うか</Trans>}
            onChange={setDrawOn}
            value={drawOn}
          />
        </>
      )}
    </AskDialog>
  );
}
