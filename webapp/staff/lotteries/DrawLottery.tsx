import { Trans, useLingui } from '@lingui/react/macro';
import { useRef } from 'react';
import { useMutation } from 'urql';
import { useToast } from '../../kit/Toast.tsx';
import { graphql } from '../gen/gql.ts';
import { AskDialog } from '../shell/AskDialog.tsx';
import type { LotteryDialogProps } from './LotteryPanel.tsx';

const DrawDocument = graphql(`
  mutation LotteryDraw($input: LotteryDrawInput!) {
    lotteryDraw(input: $input) {
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

/** Draws, once: who wins has an order, and everybody is told. */
export function DrawLottery({ lottery, people, onClose, onDone }: LotteryDialogProps) {
  const { t } = useLingui();
  const say = useToast();
  const key = useRef('');
  const [, draw] = useMutation(DrawDocument);
  const send = () => {
    key.current ||= crypto.randomUUID();
    return draw({ input: { id: lottery.id, version: lottery.version, idempotencyKey: key.current } }).then(
      ({ error, data }) => ({ error, problems: data?.lotteryDraw.problems }),
    );
  };
  const { entries = 0, tickets = 0 } = lottery.entryCounts.find(({ status }) => status === 'ENTERED') ?? {};
  return (
    <AskDialog
      onClose={onClose}
      onDone={() => {
        say(t`抽選しました。申し込んだ会員へ結果をお知らせします。`);
        onDone();
      }}
      onSend={send}
      plain
      title={<Trans>抽選する</Trans>}
      verb={<Trans>{entries.toLocaleString()}件から抽選する</Trans>}
    >
      {() => (
        <p>
          {people ? (
            <Trans>
              {entries.toLocaleString()}件 {tickets.toLocaleString()}名の申込みから、数 {lottery.drawnNumber}{' '}
              で抽選します。当選した会員の席が決まり、落選した会員は抽選の順にキャンセル待ちになり、全員へお知らせします。取り消せません。
            </Trans>
          ) : (
            <Trans>
              {entries.toLocaleString()}件 {tickets.toLocaleString()}枚の申込みから、数 {lottery.drawnNumber}{' '}
              で抽選します。当選した会員は申込みになり、全員へお知らせします。取り消せません。
            </Trans>
          )}
        </p>
      )}
    </AskDialog>
  );
}
