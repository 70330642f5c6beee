import { Trans, useLingui } from '@lingui/react/macro';
import { Icon } from '../../kit/icons.tsx';

const buttonClass =
  'focus-mark grid size-12 cursor-pointer place-items-center rounded-full border-2 border-key-900 bg-white text-key-900 hover:bg-key-50 disabled:cursor-default disabled:border-solid-gray-420 disabled:text-solid-gray-420';

/** What a Stepper takes. */
export interface StepperProps {
  value: number;
  most: number;
  /** A number has been sent and is not to change. */
  locked?: boolean;
  onChange: (value: number) => void;
}

/** How many tickets, one more or one less at a tap. */
export function Stepper({ value, most, locked, onChange }: StepperProps) {
  const { t } = useLingui();
  return (
    <div className="flex items-center justify-between gap-4">
      <span className="font-700" id="quantity">
        <Trans>枚数</Trans>
      </span>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset would bring its own frame. */}
      <div aria-labelledby="quantity" className="flex items-center gap-4" role="group">
        <button
          aria-label={t`1枚減らす`}
          className={buttonClass}
          disabled={locked || value <= 1}
          onClick={() => onChange(value - 1)}
          type="button"
        >
          <svg aria-hidden="true" fill="none" height="24" stroke="currentColor" strokeWidth="2" viewBox="0 0 24 24">
            <path d="M5 12h14" />
          </svg>
        </button>
        <output aria-live="polite" className="min-w-14 text-center text-std-22B-150 tabular-nums">
          <Trans>{value}枚</Trans>
        </output>
        <button
          aria-label={t`1枚増やす`}
          className={buttonClass}
          disabled={locked || value >= most}
          onClick={() => onChange(value + 1)}
          type="button"
        >
          <Icon name="plus" />
        </button>
      </div>
    </div>
  );
}
