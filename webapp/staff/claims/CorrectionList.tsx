import { Trans } from '@lingui/react/macro';
import type { KeyboardEvent } from 'react';
import type { Correction } from '../gen/graphql.ts';
import { corrections, useCorrectionWords } from '../words/useCorrectionWords.ts';

/** What a CorrectionList takes. */
export interface CorrectionListProps {
  chosen: readonly Correction[];
  error: string | undefined;
  onChange: (chosen: Correction[]) => void;
}

/** What the member is to mend: several of a closed list; the digits choose while one of its boxes has the focus. */
export function CorrectionList({ chosen, error, onChange }: CorrectionListProps) {
  const word = useCorrectionWords();
  const turn = (one: Correction) => onChange(corrections.filter((other) => (other === one) !== chosen.includes(other)));
  const onKeyDown = (event: KeyboardEvent) => {
    const one = corrections[Number(event.key) - 1];
    if (!one || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    turn(one);
  };
  return (
    <fieldset aria-describedby={error && 'corrections-error'} className="flex flex-col gap-1" onKeyDown={onKeyDown}>
      <legend className="mb-1 font-700">
        <Trans>会員に直していただくこと</Trans>
      </legend>
      {error && (
        <p className="text-[0.875rem] text-error-2" id="corrections-error">
          {error}
        </p>
      )}
      <div className="grid grid-cols-2 gap-x-4 gap-y-0.5" id="corrections" tabIndex={-1}>
        {corrections.map((one, at) => (
          <label
            className="flex min-h-8 cursor-pointer items-center gap-2 rounded-6 px-1 text-[0.9375rem] hover:bg-key-50"
            key={one}
          >
            <input
              // biome-ignore lint/a11y/noAutofocus: the dialog was asked for to choose here.
              autoFocus={at === 0}
              checked={chosen.includes(one)}
              className="focus-mark size-4 accent-key-900"
              onChange={() => turn(one)}
              type="checkbox"
            />
            <kbd className="rounded-4 border border-solid-gray-420 px-1 font-mono text-[0.75rem]">{at + 1}</kbd>
            {word(one)}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
