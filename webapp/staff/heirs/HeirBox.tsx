import { Trans } from '@lingui/react/macro';
import { Checkbox } from '../../kit/Checkbox.tsx';
import { DateField } from '../../kit/DateField.tsx';
import { type Field, shapeOf } from '../../kit/questions.ts';
import { Select } from '../../kit/Select.tsx';
import { TextField } from '../../kit/TextField.tsx';
import { FacilityBox } from './FacilityBox.tsx';
import { type HeirKind, isOptional } from './form.ts';
import { useFormWords } from './useFormWords.ts';

/** What a HeirBox takes. */
export interface HeirBoxProps {
  kind: HeirKind;
  field: Field;
  /** Whether the claim was saved before. */
  saved: boolean;
  value: string;
  error: string | undefined;
  /** The first box, as the form opens. */
  autoFocus: boolean;
  onChange: (value: string) => void;
}

/** One box of what a kind asks, by how it is answered. */
export function HeirBox({ kind, field, saved, value, error, autoFocus, onChange }: HeirBoxProps) {
  const words = useFormWords();
  const label = words.label(kind, field);
  const box = { id: field, label, hint: words.hint(kind, field, saved), error, value, onChange };
  const optional = isOptional(kind, field);
  switch (shapeOf(field)) {
    case 'day':
      return <DateField {...box} autoFocus={autoFocus} optional={optional} />;
    case 'choice':
      return <Select {...box} options={words.choices(kind, field)} />;
    case 'facility':
      return <FacilityBox {...box} />;
    case 'flag':
      return (
        <Checkbox id={field} isSelected={value === 'yes'} onChange={(on) => onChange(on ? 'yes' : 'no')}>
          {label}
        </Checkbox>
      );
    case 'yen':
      return <TextField {...box} autoComplete="off" inputMode="numeric" unit={<Trans>円</Trans>} />;
    case 'percent':
      return <TextField {...box} autoComplete="off" inputMode="numeric" unit="%" />;
    default:
      return <TextField {...box} autoComplete="off" autoFocus={autoFocus} />;
  }
}
