import { useLingui } from '@lingui/react/macro';
import type { StockCountStatus, StockMovementKind } from '../gen/graphql.ts';

/** The words of a stock's movements and of its counts. */
export function useStockWords() {
  const { t } = useLingui();
  const kinds: Record<StockMovementKind, string> = {
    RECEIVED: t`入荷`,
    HANDED_OUT: t`引渡し`,
    CAME_BACK: t`会員からの返却`,
    SENT_BACK: t`発行元へ返送`,
    SPOILED: t`使えない券`,
    COUNTED: t`棚卸の差`,
  };
  const states: Record<StockCountStatus, string> = {
    WAITING: t`確認待ち`,
    CONFIRMED: t`確認済み`,
    REJECTED: t`却下`,
  };
  return { kinds, states };
}

/** Writes a number of pieces that may leave: `+10`, `-2`. */
export function signed(pieces: number): string {
  return `${pieces > 0 ? '+' : ''}${pieces.toLocaleString('ja-JP')}`;
}

/** Reads a whole number as it was typed, in any width and with separators; -1 where it is none. */
export function wholeNumber(typed: string): number {
  const plain = typed.normalize('NFKC').replace(/[,枚円\s]/g, '');
  return /^\d{1,9}$/.test(plain) ? Number(plain) : -1;
}
