import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { Select } from '../../kit/Select.tsx';
import { useToast } from '../../kit/Toast.tsx';
import type { StockMoveKind } from '../gen/graphql.ts';
import { AskDialog } from '../shell/AskDialog.tsx';
import { PiecesAndNote } from './PiecesAndNote.tsx';
import { useMove } from './useMove.ts';
import { useStockWords } from './useStockWords.ts';

const byHand: readonly StockMoveKind[] = ['RECEIVED', 'SENT_BACK', 'SPOILED'];

/** What a MoveStock takes. */
export interface MoveStockProps {
  offering: string;
  onClose: () => void;
  onDone: () => void;
}

/** Enters that tickets came in, were sent back, or are of no more use. */
export function MoveStock({ offering, onClose, onDone }: MoveStockProps) {
  const { t } = useLingui();
  const say = useToast();
  const { kinds } = useStockWords();
  const [kind, setKind] = useState<StockMoveKind>('RECEIVED');
  const { typed, change, send } = useMove(offering);
  return (
    <AskDialog
      onClose={onClose}
      onDone={() => {
        say(t`在庫の動きを登録しました。`);
        onDone();
      }}
      onSend={() => send(kind)}
      title={<Trans>在庫の動きを登録</Trans>}
      verb={<Trans>登録する</Trans>}
    >
      {(at) => (
        <>
          <Select
            error={at('kind')}
            id="kind"
            label={<Trans>区分</Trans>}
            onChange={(next) => {
              setKind(byHand.find((one) => one === next) ?? 'RECEIVED');
              change({});
            }}
            options={byHand.map((value) => ({ value, label: kinds[value] }))}
            value={kind}
          />
          <PiecesAndNote at={at} change={change} noteOptional={kind === 'RECEIVED'} typed={typed} />
        </>
      )}
    </AskDialog>
  );
}
