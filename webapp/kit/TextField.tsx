import type { ReactNode } from 'react';
import { Input, type InputProps } from 'react-aria-components/Input';
import { TextArea } from 'react-aria-components/TextArea';
import { TextField as AriaTextField } from 'react-aria-components/TextField';
import { boxClass, columnClass, FieldHint, FieldLabel, FieldProblem, type FieldWords } from './field.tsx';

/** What a TextField takes. */
export interface TextFieldProps extends FieldWords {
  value: string;
  onChange: (value: string) => void;
  onBlur?: () => void;
  type?: 'text' | 'email' | 'tel' | 'password' | 'search';
  autoComplete?: string;
  inputMode?: InputProps['inputMode'];
  autoCapitalize?: 'none' | 'characters';
  autoFocus?: boolean;
  isReadOnly?: boolean;
  /** More than one line. */
  rows?: number;
  /** A fixed-width face, for numbers and codes. */
  mono?: boolean;
  /** As high as a small Select, for the bar of a list. */
  small?: boolean;
  /** Stands behind the box: yen, percent. The box is then as wide as a number needs. */
  unit?: ReactNode;
}

/** One text box with its label, hint and error. */
export function TextField({
  label,
  hint,
  error,
  optional,
  rows,
  mono,
  small,
  unit,
  inputMode,
  autoCapitalize,
  ...rest
}: TextFieldProps) {
  const face = `${boxClass} ${mono ? 'font-mono' : ''} ${small ? 'min-h-9! py-1!' : ''}`;
  return (
    <AriaTextField
      {...rest}
      className={columnClass}
      isInvalid={Boolean(error)}
      name={rest.id}
      validationBehavior="aria"
    >
      <FieldLabel label={label} optional={optional} />
      <FieldHint hint={hint} />
      {rows ? (
        <TextArea className={face} rows={rows} />
      ) : (
        <span className={unit ? 'flex max-w-60 items-center gap-2' : 'contents'}>
          <Input autoCapitalize={autoCapitalize} className={face} inputMode={inputMode} spellCheck={false} />
          {unit}
        </span>
      )}
      <FieldProblem error={error} />
    </AriaTextField>
  );
}
