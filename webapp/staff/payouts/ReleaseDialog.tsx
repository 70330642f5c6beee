import { Trans, useLingui } from '@lingui/react/macro';
import { useRef, useState } from 'react';
import { useMutation } from 'urql';
import { yen } from '../../kit/format.ts';
import { TextField } from '../../kit/TextField.tsx';
import { graphql } from '../gen/gql.ts';
import { AskDialog } from '../shell/AskDialog.tsx';
import { day } from '../words/dates.ts';
import { type RunDialogProps, wholeNumber } from './runDialog.ts';

const Release = graphql(`
  mutation PayoutRelease($input: PayoutReleaseInput!) {
    payoutRelease(input: $input) {
      payout {
        id
        version
        status
      }
      problems {
        code
        field
        message
      }
    }
  }
`);

/** A second person says that a run is right: he types the count and the total from the list, not from this dialog. */
export function ReleaseDialog({ run, onClose, onDone }: RunDialogProps) {
  const { t } = useLingui();
  const [count, setCount] = useState('');
  const [total, setTotal] = useState('');
  const key = useRef(crypto.randomUUID());
  const [, release] = useMutation(Release);
  const send = () => {
    const [transferCount, sum] = [wholeNumber(count), wholeNumber(total)];
    const missing = [
      ...(Number.isNaN(transferCount)
        ? [{ field: 'transferCount', message: t`振込の件数を数字で入力してください。` }]
        : []),
      ...(Number.isNaN(sum) ? [{ field: 'total', message: t`合計金額を数字で入力してください。` }] : []),
    ];
    if (missing.length > 0) return missing;
    const { id, version, sha256 } = run;
    return release({ input: { id, version, sha256, transferCount, total: sum, idempotencyKey: key.current } }).then(
      ({ error, data }) => ({ error, problems: data?.payoutRelease.problems }),
    );
  };
  return (
    <AskDialog
      onClose={onClose}
      onDone={() => onDone(t`支払処理を確定しました。振込ファイルを持ち出せます。`)}
      onSend={send}
      title={<Trans>支払処理 {run.number} を確定する</Trans>}
      verb={<Trans>確定する</Trans>}
    >
      {(at) => (
        <>
          <p>
            <Trans>
              {day(run.payOn)}
              に振り込むことを、作成した人とは別の人として確かめます。振込の一覧と決裁の書類を照らし、件数と合計金額を書類から入力してください。確定すると、内容は変えられません。
            </Trans>
          </p>
          <p className="text-solid-gray-700">
            <Trans>振込ファイルのハッシュ</Trans>
            <span className="block break-all font-mono text-[0.8125rem] text-black">{run.sha256}</span>
          </p>
          {run.again.claimCount > 0 && (
            <p className="font-700 text-error-2">
              <Trans>
                このうち {run.again.claimCount}件 {yen(run.again.total)}
                は、前の振込が戻ったための再支払いです。戻ったことを、銀行の連絡で確かめてください。
              </Trans>
            </p>
          )}
          <TextField
            autoComplete="off"
            autoFocus
            error={at('transferCount')}
            id="transferCount"
            inputMode="numeric"
            label={<Trans>振込の件数</Trans>}
            onChange={setCount}
            value={count}
          />
          <TextField
            autoComplete="off"
            error={at('total')}
            id="total"
            inputMode="numeric"
            label={<Trans>合計金額（円）</Trans>}
            onChange={setTotal}
            value={total}
          />
        </>
      )}
    </AskDialog>
  );
}
