import { Fragment, type ReactNode } from 'react';
import { Radio, RadioGroup } from 'react-aria-components/RadioGroup';
import { columnClass, FieldHint, FieldLabel, FieldProblem, type FieldWords } from './field.tsx';

/** One answer to choose, with a line that explains it. */
export interface Choice {
  value: string;
  label: ReactNode;
  note?: ReactNode;
  /** The heading under which it stands, with the ones before and after it that have the same. */
  group?: string;
  /** It cannot be chosen; its note says why. */
  isDisabled?: boolean;
}

/** What a RadioList takes. */
export interface RadioListProps extends FieldWords {
  choices: Choice[];
  value: string;
  onChange: (value: string) => void;
  /** Beside each other, where the screen is wide: for a few short answers. */
  inRow?: boolean;
}

/** Answers of which one is chosen, each as wide as the column and large enough for a thumb. */
export function RadioList({ label, hint, error, optional, choices, id, inRow, ...rest }: RadioListProps) {
  return (
    <RadioGroup
      {...rest}
      className={columnClass}
      id={id}
      isInvalid={Boolean(error)}
      name={id}
      validationBehavior="aria"
    >
      <FieldLabel label={label} optional={optional} />
      <FieldHint hint={hint} />
      <div className={`flex flex-col gap-2 ${inRow ? 'sm:flex-row sm:*:grow sm:*:basis-0' : ''}`}>
        {choices.map((choice, at) => (
          <Fragment key={choice.value}>
            {choice.group && choice.group !== choices[at - 1]?.group && (
              <p className="mt-3 text-std-18B-160 first:mt-0">{choice.group}</p>
            )}
            <OneChoice {...choice} />
          </Fragment>
        ))}
      </div>
      <FieldProblem error={error} />
    </RadioGroup>
  );
}

function OneChoice({ value, label, note, isDisabled = false }: Choice) {
  return (
    <Radio
      className="focus-mark group flex min-h-12 cursor-pointer items-start gap-3 rounded-8 border border-solid-gray-420 bg-white px-4 py-3 hover:bg-key-50 selected:border-key-900 data-[selected]:border-key-900 data-[selected]:bg-key-50 data-[disabled]:cursor-default data-[disabled]:bg-solid-gray-50 data-[disabled]:text-solid-gray-700"
      isDisabled={isDisabled}
      value={value}
    >
      <span
        aria-hidden="true"
        className="mt-0.5 flex size-6 shrink-0 items-center justify-center rounded-full border-2 border-solid-gray-600 bg-white group-data-[selected]:border-key-900"
      >
        <span className="size-3 rounded-full group-data-[selected]:bg-key-900" />
      </span>
      <span className="flex min-w-0 flex-col">
        <span className="leading-160">{label}</span>
        {note && <span className="text-[0.9375rem] leading-150 text-solid-gray-700">{note}</span>}
      </span>
    </Radio>
  );
}
