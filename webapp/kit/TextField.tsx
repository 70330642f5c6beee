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
}

/** One text box with its label, hint and error. */
export function TextField({
  label,
  hint,
  error,
  optional,
  rows,
  mono,
  inputMode,
  autoCapitalize,
  ...rest
}: TextFieldProps) {
  const face = mono ? `${boxClass} font-mono` : boxClass;
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
        <Input autoCapitalize={autoCapitalize} className={face} inputMode={inputMode} spellCheck={false} />
      )}
      <FieldProblem error={error} />
    </AriaTextField>
  );
}
