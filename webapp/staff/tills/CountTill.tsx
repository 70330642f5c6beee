import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { useMutation } from 'urql';
import { yen } from '../../kit/format.ts';
import { TextField } from '../../kit/TextField.tsx';
import { useToast } from '../../kit/Toast.tsx';
import type { TillFactsFragment } from '../gen/graphql.ts';
import { AskDialog } from '../shell/AskDialog.tsx';
import { wholeNumber } from '../stocks/useStockWords.ts';
import { TillCountDocument } from './tillQueries.ts';

/** What a CountTill takes. */
export interface CountTillProps {
  till: TillFactsFragment;
  /** The cash that there ought to be. */
  expected: number;
  onClose: () => void;
  onDone: () => void;
}

/** Enters the cash at the end of a day; a difference is asked for its reason as soon as it shows. */
export function CountTill({ till, expected, onClose, onDone }: CountTillProps) {
  const { t } = useLingui();
  const say = useToast();
  const [typed, type] = useState('');
  const [reason, give] = useState('');
  const [, count] = useMutation(TillCountDocument);
  const cash = wholeNumber(typed);
  const difference = cash < 0 ? 0 : cash - expected;
  const send = () => {
    if (cash < 0) return [{ field: 'cash', message: t`釣銭を除いた現金を、数字で入力してください。` }];
    const input = { id: till.id, version: till.version, cash, reason: difference === 0 ? '' : reason };
    return count({ input }).then(({ error, data }) => ({ error, problems: data?.tillCount.problems }));
  };
  return (
    <AskDialog
      onClose={onClose}
      onDone={() => {
        say(t`現金を入力しました。別の職員が確かめて締めます。`);
        onDone();
      }}
      onSend={send}
      title={<Trans>現金を入力する</Trans>}
      verb={<Trans>入力する</Trans>}
    >
      {(at) => (
        <>
          <p>
            <Trans>釣銭の準備金を除いて数えてください。帳簿の現金は {yen(expected)} です。</Trans>
          </p>
          <TextField
            autoComplete="off"
            autoFocus
            error={at('cash')}
            id="cash"
            inputMode="numeric"
            label={<Trans>数えた現金</Trans>}
            mono
            onChange={type}
            unit={<Trans>円</Trans>}
            value={typed}
          />
          {difference !== 0 && (
            <TextField
              autoComplete="off"
              error={at('reason')}
              hint={<Trans>差 {yen(difference)}</Trans>}
              id="reason"
              label={<Trans>差の理由</Trans>}
              onChange={give}
              value={reason}
            />
          )}
        </>
      )}
    </AskDialog>
  );
}
