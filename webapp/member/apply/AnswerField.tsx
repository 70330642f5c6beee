import { Trans } from '@lingui/react/macro';
import { Checkbox } from '../../kit/Checkbox.tsx';
import { DateField } from '../../kit/DateField.tsx';
import { type Field, shapeOf } from '../../kit/questions.ts';
import { RadioList } from '../../kit/RadioList.tsx';
import { TextField } from '../../kit/TextField.tsx';
import type { Answers } from '../claims/answers.ts';
import { choicesOf } from '../claims/choices.ts';
import { hintOf, labelOf } from '../claims/questionWords.ts';
import { AgencyChoice } from './AgencyChoice.tsx';
import { FacilityChoice } from './FacilityChoice.tsx';

/** What an AnswerField takes. */
export interface AnswerFieldProps {
  answers: Answers;
  field: Field;
  value: string;
  onChange: (value: string) => void;
  error: string | undefined;
}

/** The box of one field, by how it is answered. */
export function AnswerField({ answers, field, value, onChange, error }: AnswerFieldProps) {
  const words = { id: field, label: labelOf(answers, field), hint: hintOf(field), error, value, onChange };
  switch (shapeOf(field)) {
    case 'day':
      return <DateField {...words} />;
    case 'choice':
      return <RadioList {...words} choices={choicesOf(answers, field)} />;
    case 'facility':
      return <FacilityChoice {...words} chosen={answers.facility} />;
    case 'agency':
      return <AgencyChoice {...words} chosen={answers.agency} />;
    case 'flag':
      return (
        <Checkbox id={field} isSelected={value === 'yes'} onChange={(on) => onChange(on ? 'yes' : 'no')}>
          {words.label}
        </Checkbox>
      );
    case 'postal':
      return <TextField {...words} autoComplete="postal-code" inputMode="numeric" />;
    case 'yen':
      return <TextField {...words} autoComplete="off" inputMode="numeric" unit={<Trans>円</Trans>} />;
    case 'percent':
      return <TextField {...words} autoComplete="off" inputMode="numeric" unit="%" />;
    case 'people':
      return <TextField {...words} autoComplete="off" inputMode="numeric" unit={<Trans>人</Trans>} />;
    default:
      return <TextField {...words} autoComplete="off" />;
  }
}
