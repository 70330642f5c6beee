import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { useLotteryWords } from '../lotteries/useLotteryWords.ts';
import { useTurnWords } from '../offerings/useTurnWords.ts';
import { moment } from '../words/dates.ts';
import { usePlaceWords } from './usePlaceWords.ts';
import type { Wish } from './wish.ts';

/** What a member's wishes are called, their states and their deadlines. */
export function useWishWords() {
  const { t } = useLingui();
  const { entry } = useLotteryWords();
  const turn = useTurnWords();
  const { place, status: placed } = usePlaceWords();
  const kinds = { ENTRY: t`抽選`, TURN: t`整理券`, PLACE: place };
  return {
    kind: ({ stands }: Wish) => kinds[stands.kind],
    status: ({ stands }: Wish) => {
      if (stands.kind === 'ENTRY') return entry(stands.status);
      return stands.kind === 'TURN' ? turn(stands.status) : placed(stands.status);
    },
    deadline: (of: Wish): ReactNode => deadlineOf(of),
    giveUp: (of: Wish): ReactNode => giveUpOf(of),
  };
}

/** Until when it can be changed or answered, or what the line is waiting for. */
function deadlineOf({ stands, open, at, line }: Wish): ReactNode {
  if (line && 'refusal' in line) return line.refusal;
  if (!open || !at) return null;
  if (line?.number) {
    const { number, calledUpTo } = line;
    return (
      <Trans>
        {number}番（{calledUpTo}番まで済み）
      </Trans>
    );
  }
  return stands.kind === 'TURN' ? <Trans>{moment(at)} に販売開始</Trans> : <Trans>{moment(at)} まで</Trans>;
}

/** The verb that gives it up. */
function giveUpOf({ stands }: Wish): ReactNode {
  if (stands.kind === 'ENTRY') return <Trans>取り下げる</Trans>;
  if (stands.kind === 'TURN') return <Trans>整理券を返す</Trans>;
  return stands.status === 'OFFERED' ? <Trans>断る</Trans> : <Trans>キャンセル待ちをやめる</Trans>;
}
