import { Trans } from '@lingui/react/macro';
import { Button } from '../../kit/Button.tsx';
import { yen } from '../../kit/format.ts';
import { KeyHint } from '../shell/KeyHint.tsx';
import { actionKeys } from './actions.ts';
import { useManyWords } from './useManyWords.ts';
import type { PickRow, Picks } from './usePicks.ts';

/** How many claims are chosen, how many yen they are, and what can be done with them; stands while there are any. */
export function PickBar({ picks }: { picks: Picks<PickRow & { amount?: number | null }> }) {
  const words = useManyWords();
  const { rows, step } = picks;
  if (!step) return null;
  const sum = rows.reduce((all, { amount }) => all + (amount ?? 0), 0);
  return (
    <div className="sticky bottom-0 mt-auto flex items-center gap-4 border-t-2 border-key-900 bg-white px-2 py-1.5">
      <output className="font-700 tabular-nums">
        <Trans>
          {rows.length}件を選択中 {yen(sum)}
        </Trans>
      </output>
      <span className="ml-auto flex gap-2">
        <Button look="secondary" onPress={picks.clear} small>
          <Trans>選ぶのをやめる</Trans>
          <KeyHint name="Esc" />
        </Button>
        <Button onPress={() => picks.ask(step)} small>
          {words(step).name}
          <KeyHint name={actionKeys[step]} />
        </Button>
      </span>
    </div>
  );
}
