import { useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Input } from 'react-aria-components/Input';
import { TextField } from 'react-aria-components/TextField';
import { eraDay, gregorianDay, parseDay } from './caldate.ts';
import { boxClass, columnClass, FieldHint, FieldLabel, FieldProblem, type FieldWords } from './field.tsx';

/** What a DateField takes: the text as typed; `parseDay(value)` gives its meaning. */
export interface DateFieldProps extends FieldWords {
  value: string;
  onChange: (value: string) => void;
  onBlur?: () => void;
  autoFocus?: boolean;
}

/** One box for a day in the era's form or the Gregorian; the other form is shown while one types. */
export function DateField({ label, hint, error, optional, ...rest }: DateFieldProps) {
  const { t } = useLingui();
  return (
    <TextField {...rest} className={columnClass} isInvalid={Boolean(error)} name={rest.id} validationBehavior="aria">
      <FieldLabel label={label} optional={optional} />
      <FieldHint hint={hint ?? t`例 S63.4.1、昭和63年4月1日、1988-04-01`} />
      <Input autoComplete="off" className={`${boxClass} max-w-80`} spellCheck={false} />
      <OtherForm text={rest.value} />
      <FieldProblem error={error} />
    </TextField>
  );
}

function OtherForm({ text }: { text: string }): ReactNode {
  const parsed = parseDay(text);
  const other = 'day' in parsed ? (parsed.typed === 'era' ? gregorianDay(parsed.day) : eraDay(parsed.day)) : '';
  return (
    <div aria-live="polite" className="min-h-7 text-solid-gray-800">
      {other && <span>＝ {other}</span>}
    </div>
  );
}
