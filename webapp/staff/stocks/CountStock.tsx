import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { useMutation } from 'urql';
import { TextField } from '../../kit/TextField.tsx';
import { useToast } from '../../kit/Toast.tsx';
import type { StockFactsFragment } from '../gen/graphql.ts';
import { AskDialog } from '../shell/AskDialog.tsx';
import { CountDocument } from './stockQueries.ts';
import { signed, wholeNumber } from './useStockWords.ts';

/** What a CountStock takes. */
export interface CountStockProps {
  stock: StockFactsFragment;
  onClose: () => void;
  onDone: () => void;
}

/** Enters how many tickets there really are; a difference is asked for its reason as soon as it shows. */
export function CountStock({ stock, onClose, onDone }: CountStockProps) {
  const { t } = useLingui();
  const say = useToast();
  const [typed, type] = useState('');
  const [reason, give] = useState('');
  const [, count] = useMutation(CountDocument);
  const counted = wholeNumber(typed);
  const difference = counted < 0 ? 0 : counted - stock.pieces;
  const send = () => {
    if (counted < 0) return [{ field: 'counted', message: t`数えた枚数を、0以上の数字で入力してください。` }];
    const input = { id: stock.id, version: stock.version, counted, reason: difference === 0 ? '' : reason };
    return count({ input }).then(({ error, data }) => ({ error, problems: data?.stockCount.problems }));
  };
  return (
    <AskDialog
      onClose={onClose}
      onDone={() => {
        say(t`棚卸を登録しました。別の職員が確認すると、帳簿に入ります。`);
        onDone();
      }}
      onSend={send}
      title={<Trans>棚卸を登録</Trans>}
      verb={<Trans>登録する</Trans>}
    >
      {(at) => (
        <>
          <p>
            <Trans>券を数え、その枚数を入力してください。帳簿は {stock.pieces}枚です。</Trans>
          </p>
          <TextField
            autoComplete="off"
            autoFocus
            error={at('counted')}
            id="counted"
            inputMode="numeric"
            label={<Trans>数えた枚数</Trans>}
            mono
            onChange={type}
            unit={<Trans>枚</Trans>}
            value={typed}
          />
          {difference !== 0 && (
            <TextField
              autoComplete="off"
              error={at('reason')}
              hint={<Trans>差 {signed(difference)}枚</Trans>}
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
