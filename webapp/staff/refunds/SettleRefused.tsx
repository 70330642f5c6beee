import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactNode, useRef, useState } from 'react';
import { useMutation } from 'urql';
import { yen } from '../../kit/format.ts';
import { Select } from '../../kit/Select.tsx';
import { TextField } from '../../kit/TextField.tsx';
import { useToast } from '../../kit/Toast.tsx';
import { graphql } from '../gen/gql.ts';
import type { RefundOutcome } from '../gen/graphql.ts';
import { AskDialog } from '../shell/AskDialog.tsx';
import { type RefusedRefund, type RefusedRefunds, readRefused } from './RefusedLines.tsx';
import { outcomes, useRefundWords } from './useRefundWords.ts';

const SettleDocument = graphql(`
  mutation RefusedRefundSettle($input: RefusedRefundSettleInput!) {
    refusedRefundSettle(input: $input) {
      refusedRefund {
        id
        version
        outcome
        settledOn
      }
      problems {
        code
        field
        message
      }
    }
  }
`);

/** What a SettleRefused takes: refund is one that is not settled yet, facts say whose it is. */
export interface SettleRefusedProps {
  refund: RefusedRefund;
  facts: ReactNode;
  onClose: () => void;
  onDone: () => void;
}

/** The first of them that nobody has settled. */
export const unsettled = (refunds: RefusedRefunds) => readRefused(refunds).find(({ settledOn }) => !settledOn);

/** The last that somebody has settled, whose record somebody else can take back. */
export const settled = (refunds: RefusedRefunds) =>
  readRefused(refunds).findLast(({ settledOn, reopenedOn }) => settledOn && !reopenedOn);

/** Records what became of money that the payment provider refuses to give back to its card. */
export function SettleRefused({ refund, facts, onClose, onDone }: SettleRefusedProps) {
  const { t } = useLingui();
  const say = useToast();
  const { outcome: word } = useRefundWords();
  const key = useRef('');
  const [outcome, choose] = useState<RefundOutcome | ''>('');
  const [note, write] = useState('');
  const [, settle] = useMutation(SettleDocument);
  const send = () => {
    if (!outcome) return [{ field: 'outcome', message: t`代金をどうしたかを選んでください。` }];
    key.current ||= crypto.randomUUID();
    const input = { id: refund.id, version: refund.version, outcome, note, idempotencyKey: key.current };
    return settle({ input }).then(({ error, data }) => ({ error, problems: data?.refusedRefundSettle.problems }));
  };
  const changed = (change: () => void) => {
    key.current = '';
    change();
  };
  return (
    <AskDialog
      danger
      onClose={onClose}
      onDone={() => {
        say(t`カードへ返せない代金の扱いを登録し、会員へお知らせしました。`);
        onDone();
      }}
      onSend={send}
      title={<Trans>カードへ返せない代金</Trans>}
      verb={<Trans>{yen(refund.amount ?? 0)} の扱いを登録する</Trans>}
    >
      {(at) => (
        <>
          {facts}
          <p>
            <Trans>
              登録すると、決済会社への返金の依頼をやめ、会員へお知らせします。決済会社の画面で、返金されていないことを確かめてから登録します。登録を誤ったときは、別の職員が理由を入れて取り消せます。
            </Trans>
          </p>
          <Select
            error={at('outcome')}
            id="outcome"
            label={<Trans>代金の扱い</Trans>}
            onChange={(next) => changed(() => choose(next as RefundOutcome))}
            options={[
              { value: '', label: t`選んでください` },
              ...outcomes.map((value) => ({ value, label: word(value) })),
            ]}
            value={outcome}
          />
          <TextField
            autoComplete="off"
            error={at('note')}
            hint={<Trans>会員の画面には出ません。</Trans>}
            id="note"
            label={<Trans>経緯</Trans>}
            onChange={(next) => changed(() => write(next))}
            value={note}
          />
        </>
      )}
    </AskDialog>
  );
}
