import { Checkbox } from '../../kit/Checkbox.tsx';
import type { FieldIssue } from '../../kit/ErrorSummary.tsx';
import { TextField } from '../../kit/TextField.tsx';
import { useWords } from '../words/useWords.ts';
import type { RuleParameter } from './fields.ts';

/** What ParameterBoxes takes. */
export interface ParameterBoxesProps {
  /** Where the parameters stand, as the server calls it: `award`, `conditions.0`. */
  at: string;
  parameters: readonly RuleParameter[];
  values: Record<string, string>;
  issues: FieldIssue[];
  onChange: (values: Record<string, string>) => void;
}

/** A box for each parameter; one that can only be said or not is a mark. */
export function ParameterBoxes({ at, parameters, values, issues, onChange }: ParameterBoxesProps) {
  const words = useWords();
  const put = (name: string, value: string) => onChange({ ...values, [name]: value });
  return parameters.map(({ name, says, least, most, optional }) => {
    const id = `${at}.${name}`;
    if (least === most && optional) {
      return (
        <Checkbox
          id={id}
          isSelected={Boolean(values[name])}
          key={name}
          onChange={(is) => put(name, is ? String(least) : '')}
        >
          {words.text(says)}
        </Checkbox>
      );
    }
    return (
      <div className="w-44" key={name}>
        <TextField
          autoComplete="off"
          error={issues.find((issue) => issue.field === id)?.message}
          id={id}
          inputMode="numeric"
          label={words.text(says)}
          onChange={(value) => put(name, value)}
          optional={optional}
          value={values[name] ?? ''}
        />
      </div>
    );
  });
}
