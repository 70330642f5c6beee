import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { Button } from '../../kit/Button.tsx';
import { type FragmentType, readFragment } from '../gen/fragment-masking.ts';
import { graphql } from '../gen/gql.ts';
import type { LotteryPanelFragment } from '../gen/graphql.ts';
import { KeyHint } from '../shell/KeyHint.tsx';
import { useKeys } from '../shell/keys.ts';
import { CloseLottery } from './CloseLottery.tsx';
import { ConfirmNumber } from './ConfirmNumber.tsx';
import { DrawLottery } from './DrawLottery.tsx';
import { EnterNumber } from './EnterNumber.tsx';
import { LotteryFacts } from './LotteryFacts.tsx';
import { useLotteryWords } from './useLotteryWords.ts';

const LotteryPanelOf = graphql(`
  fragment LotteryPanel on Lottery {
    id
    version
    status
    numberName
    drawOn
    decimals
    commitment
    closedAt
    numberedAt
    confirmedAt
    drawnAt
    drawnNumber
    numberSource
    numberedBy {
      id
      name
    }
    confirmedBy {
      id
      name
    }
    entryCounts {
      status
      entries
      tickets
    }
  }
`);

/** What each dialog of a lottery takes. */
export interface LotteryDialogProps {
  lottery: LotteryPanelFragment;
  /** What is drawn are people's places, and no tickets. */
  people?: boolean | undefined;
  onClose: () => void;
  onDone: () => void;
}

/** What a LotteryPanel takes; `over` says that the time of entries is, `people` that places are drawn and no tickets. */
export interface LotteryPanelProps {
  lottery: FragmentType<typeof LotteryPanelOf>;
  published: boolean;
  over: boolean;
  people?: boolean;
  onDone: () => void;
}

/** How far a lottery is, and the one step that comes next. */
export function LotteryPanel({ lottery: masked, published, over, people, onDone }: LotteryPanelProps) {
  const { t } = useLingui();
  const lottery = readFragment(LotteryPanelOf, masked);
  const words = useLotteryWords();
  const [asking, ask] = useState<'next' | 'correct'>();
  const { status } = lottery;
  const ready = published && dialogs[status] && (status !== 'OPEN' || over);
  useKeys([
    ...(ready ? [{ key: 'd', says: words.verb(status), run: () => ask('next') }] : []),
    ...(status === 'NUMBERED' ? [{ key: 'c', says: t`抽選の数を直す`, run: () => ask('correct') }] : []),
  ]);
  const close = () => ask(undefined);
  const done = () => {
    close();
    onDone();
  };
  const Dialog = asking === 'correct' ? EnterNumber : dialogs[status];
  return (
    <section className="flex flex-col gap-3">
      <h2 className="text-std-18B-160">
        <Trans>抽選</Trans>
      </h2>
      <LotteryFacts lottery={lottery} people={people} />
      <p className="flex gap-2">
        {ready && (
          <Button onPress={() => ask('next')} small>
            {words.verb(status)}
            <KeyHint name="d" />
          </Button>
        )}
        {status === 'NUMBERED' && (
          <Button look="secondary" onPress={() => ask('correct')} small>
            <Trans>抽選の数を直す</Trans>
            <KeyHint name="c" />
          </Button>
        )}
      </p>
      {asking && Dialog && <Dialog lottery={lottery} onClose={close} onDone={done} people={people} />}
    </section>
  );
}

const dialogs = {
  OPEN: CloseLottery,
  CLOSED: EnterNumber,
  NUMBERED: ConfirmNumber,
  CONFIRMED: DrawLottery,
  DRAWN: undefined,
  CALLED_OFF: undefined,
  LAPSED: undefined,
};
