import { Trans } from '@lingui/react/macro';
import { TextField } from '../../kit/TextField.tsx';
import type { Moved } from './useMove.ts';

/** What a PiecesAndNote takes. */
export interface PiecesAndNoteProps {
  typed: Moved;
  change: (next: Partial<Moved>) => void;
  at: (field: string) => string | undefined;
  noteOptional?: boolean;
}

/** How many pieces move, and from where, to where or why. */
export function PiecesAndNote({ typed, change, at, noteOptional }: PiecesAndNoteProps) {
  return (
    <>
      <TextField
        autoComplete="off"
        autoFocus
        error={at('pieces')}
        id="pieces"
        inputMode="numeric"
        label={<Trans>枚数</Trans>}
        mono
        onChange={(pieces) => change({ pieces })}
        unit={<Trans>枚</Trans>}
        value={typed.pieces}
      />
      <TextField
        autoComplete="off"
        error={at('note')}
        hint={noteOptional ? <Trans>納品書の番号など</Trans> : <Trans>どこへ、なぜ</Trans>}
        id="note"
        label={<Trans>備考</Trans>}
        onChange={(note) => change({ note })}
        optional={noteOptional ?? false}
        value={typed.note}
      />
    </>
  );
}
