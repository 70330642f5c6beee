import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { useMutation } from 'urql';
import { TextField } from '../../kit/TextField.tsx';
import { useToast } from '../../kit/Toast.tsx';
import { graphql } from '../gen/gql.ts';
import { AskDialog } from '../shell/AskDialog.tsx';
import { day } from '../words/dates.ts';
import type { LotteryDialogProps } from './LotteryPanel.tsx';
import { plainNumber } from './plainNumber.ts';

const EnterDocument = graphql(`
  mutation LotteryNumberEnter($input: LotteryNumberEnterInput!) {
    lotteryNumberEnter(input: $input) {
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

/** Types the public number in, with where it was read; or corrects it before it is confirmed. */
export function EnterNumber({ lottery, onClose, onDone }: LotteryDialogProps) {
  const { t } = useLingui();
  const say = useToast();
  const [number, setNumber] = useState(lottery.drawnNumber ?? '');
  const [source, setSource] = useState(lottery.numberSource ?? '');
  const [, enter] = useMutation(EnterDocument);
  const send = () =>
    enter({ input: { id: lottery.id, version: lottery.version, number: plainNumber(number), source } }).then(
      ({ error, data }) => ({ error, problems: data?.lotteryNumberEnter.problems }),
    );
  return (
    <AskDialog
      onClose={onClose}
      onDone={() => {
        say(t`抽選の数を入力しました。別の担当者が確認します。`);
        onDone();
      }}
      onSend={send}
      title={<Trans>抽選の数を入力する</Trans>}
      verb={<Trans>入力する</Trans>}
    >
      {(at) => (
        <>
          <p>
            <Trans>
              {lottery.numberName} の、{day(lottery.drawOn)} の数です。確認が済むまでは直せます。
            </Trans>
          </p>
          <TextField
            autoComplete="off"
            autoFocus
            error={at('number')}
            hint={<Trans>小数点以下{lottery.decimals}桁</Trans>}
            id="number"
            inputMode="decimal"
            label={<Trans>抽選の数</Trans>}
            mono
            onChange={setNumber}
            value={number}
          />
          <TextField
            autoComplete="off"
            error={at('source')}
            hint={<Trans>例 日本取引所グループのサイト「指数値」</Trans>}
            id="source"
            label={<Trans>どこで読んだか</Trans>}
            onChange={setSource}
            value={source}
          />
        </>
      )}
    </AskDialog>
  );
}
