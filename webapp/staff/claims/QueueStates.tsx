import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import type { ClaimStatus, Role } from '../gen/graphql.ts';
import { useMe } from '../shell/viewer.ts';
import { useWords } from '../words/useWords.ts';
import { openStates, statesOf } from './queueAddress.ts';

/** What a QueueStates takes. */
export interface QueueStatesProps {
  chosen: ClaimStatus[];
  /** How many claims are in a state; undefined while that is awaited. */
  count: (state: ClaimStatus) => number | undefined;
  onChange: (states: ClaimStatus[]) => void;
}

/** The states, each with its count, which choose what is shown. */
export function QueueStates({ chosen, count, onChange }: QueueStatesProps) {
  const { roles } = useMe();
  const words = useWords();
  return (
    <fieldset className="flex items-center gap-1">
      <legend className="sr-only">
        <Trans>状態</Trans>
      </legend>
      {statesOf(roles).map((state) => (
        <Chip
          count={openStates.includes(state) ? (count(state) ?? '…') : undefined}
          isChosen={chosen.includes(state)}
          key={state}
          onChange={() => onChange(toggled(chosen, state, roles))}
        >
          {words.state(state)}
        </Chip>
      ))}
    </fieldset>
  );
}

/** What a Chip takes. */
export interface ChipProps {
  isChosen: boolean;
  count?: number | string | undefined;
  onChange: () => void;
  children: ReactNode;
}

/** One answer of several, with how many claims it brings. */
export function Chip({ isChosen, count, onChange, children }: ChipProps) {
  return (
    <label className="flex h-7 cursor-pointer items-center gap-1 whitespace-nowrap rounded-full border border-solid-gray-420 px-1 text-[0.8125rem] hover:bg-key-50 has-checked:border-key-900 has-checked:bg-key-100 has-checked:font-700 has-focus-visible:outline-4 has-focus-visible:outline-black has-focus-visible:outline-offset-2">
      <input checked={isChosen} className="sr-only" onChange={onChange} type="checkbox" />
      {children}
      {count !== undefined && (
        <span className="min-w-4 text-right font-mono tabular-nums">{count.toLocaleString('ja-JP')}</span>
      )}
    </label>
  );
}

function toggled(states: ClaimStatus[], state: ClaimStatus, roles: readonly Role[]): ClaimStatus[] {
  const next = states.includes(state) ? states.filter((one) => one !== state) : [...states, state];
  return next.length > 0 ? statesOf(roles).filter((one) => next.includes(one)) : states;
}
