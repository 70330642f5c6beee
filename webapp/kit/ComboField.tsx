import type { ReactNode } from 'react';
import { ComboBox } from 'react-aria-components/ComboBox';
import { Input } from 'react-aria-components/Input';
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox';
import { Popover } from 'react-aria-components/Popover';
import { boxClass, columnClass, FieldHint, FieldLabel, FieldProblem, type FieldWords } from './field.tsx';

/** One of the things that a ComboField offers. */
export interface Offered {
  id: string;
  /** What stands in the box once it is chosen. */
  name: string;
  /** What helps to tell it from others: a number, a reading. */
  more?: ReactNode;
}

/** What a ComboField takes. */
export interface ComboFieldProps extends FieldWords {
  /** What is typed; the caller looks up what fits it. */
  text: string;
  onText: (text: string) => void;
  offered: readonly Offered[];
  onChoose: (chosen: Offered | undefined) => void;
  autoFocus?: boolean;
  isDisabled?: boolean;
}

/** A box in which one types a number or a name and chooses among what fits, with the arrows and Enter or a press. */
export function ComboField({
  text,
  onText,
  offered,
  onChoose,
  label,
  hint,
  error,
  optional,
  ...rest
}: ComboFieldProps) {
  return (
    <ComboBox
      {...rest}
      allowsEmptyCollection={false}
      className={columnClass}
      inputValue={text}
      isInvalid={Boolean(error)}
      items={offered}
      menuTrigger="focus"
      onInputChange={onText}
      onSelectionChange={(key) => {
        const chosen = offered.find(({ id }) => id === key);
        if (chosen) onText(chosen.name);
        onChoose(chosen);
      }}
      validationBehavior="aria"
    >
      <FieldLabel label={label} optional={optional} />
      <FieldHint hint={hint} />
      <Input className={boxClass} name={rest.id} spellCheck={false} />
      <FieldProblem error={error} />
      <Popover className="w-(--trigger-width) overflow-auto rounded-8 border border-solid-gray-420 bg-white p-1 shadow-2xl">
        <ListBox className="max-h-72 overflow-auto outline-none">
          {({ id, name, more }: Offered) => (
            <ListBoxItem
              className="flex cursor-pointer items-baseline justify-between gap-3 rounded-6 px-3 py-1.5 data-[focused]:bg-key-100"
              id={id}
              textValue={name}
            >
              <span>{name}</span>
              <span className="text-[0.8125rem] text-solid-gray-700">{more}</span>
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}
