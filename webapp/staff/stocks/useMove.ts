import { useLingui } from '@lingui/react/macro';
import { useRef, useState } from 'react';
import { useMutation } from 'urql';
import type { StockMoveKind } from '../gen/graphql.ts';
import { MoveDocument } from './stockQueries.ts';
import { wholeNumber } from './useStockWords.ts';

/** What is typed of a movement. */
export interface Moved {
  pieces: string;
  note: string;
}

/** Enters a movement of an offering's stock, once for each wish. */
export function useMove(offering: string) {
  const { t } = useLingui();
  const [typed, type] = useState<Moved>({ pieces: '', note: '' });
  const key = useRef('');
  const [, move] = useMutation(MoveDocument);
  const change = (next: Partial<Moved>) => {
    key.current = '';
    type((before) => ({ ...before, ...next }));
  };
  const send = (kind: StockMoveKind) => {
    const pieces = wholeNumber(typed.pieces);
    if (pieces < 1) return [{ field: 'pieces', message: t`枚数を、1以上の数字で入力してください。` }];
    key.current ||= crypto.randomUUID();
    const input = { offering, kind, pieces, note: typed.note, idempotencyKey: key.current };
    return move({ input }).then(({ error, data }) => ({ error, problems: data?.stockMove.problems }));
  };
  return { typed, change, send };
}
