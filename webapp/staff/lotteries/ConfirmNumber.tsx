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

const ConfirmDocument = graphql(`
  mutation LotteryNumberConfirm($input: LotteryNumberConfirmInput!) {
    lotteryNumberConfirm(input: $input) {
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

/** Confirms the number by reading it oneself and typing it once more; nobody confirms what he typed in. */
export function ConfirmNumber({ lottery, onClose, onDone }: LotteryDialogProps) {
  const { t } = useLingui();
  const say = useToast();
  const [number, setNumber] = useState('');
  const [, confirm] = useMutation(ConfirmDocument);
  const send = () =>
    confirm({ input: { id: lottery.id, version: lottery.version, number: plainNumber(number) } }).then(
      ({ error, data }) => ({ error, problems: data?.lotteryNumberConfirm.problems }),
    );
  return (
    <AskDialog
      onClose={onClose}
      onDone={() => {
        say(t`抽選の数を確認しました。`);
        onDone();
      }}
      onSend={send}
      title={<Trans>抽選の数を確認する</Trans>}
      verb={<Trans>確認した</Trans>}
    >
      {(at) => (
        <>
          <p>
            <Trans>
              {lottery.numberName} の、{day(lottery.drawOn)}{' '}
              の数を、ご自身で読んで入力してください。入力された数と同じなら、確認が済みます。確認のあとは直せません。
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
        </>
      )}
    </AskDialog>
  );
}
