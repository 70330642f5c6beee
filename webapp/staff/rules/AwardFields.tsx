import { Trans, useLingui } from '@lingui/react/macro';
import type { FieldIssue } from '../../kit/ErrorSummary.tsx';
import { Select } from '../../kit/Select.tsx';
import { useWords } from '../words/useWords.ts';
import type { RuleForms } from './fields.ts';
import { ParameterBoxes } from './ParameterBoxes.tsx';
import { StepRows } from './StepRows.tsx';
import type { Typed } from './typed.ts';

/** What the parts of the form take. */
export interface PartProps {
  forms: RuleForms;
  typed: Typed;
  issues: FieldIssue[];
  onType: (typed: Partial<Typed>) => void;
}

/** How much the rule gives: the way in which it is found, its numbers, and its steps. */
export function AwardFields({ forms, typed, issues, onType }: PartProps) {
  const { t } = useLingui();
  const words = useWords();
  const { award } = typed;
  const form = forms.awards.find(({ type }) => type === award.type);
  return (
    <fieldset className="flex flex-col gap-3">
      <legend className="mb-1 font-700 text-[1.125rem]">
        <Trans>金額</Trans>
      </legend>
      <div className="flex flex-wrap items-end gap-4">
        <div className="w-88">
          <Select
            error={issues.find(({ field }) => field === 'award.type')?.message}
            id="award.type"
            label={t`金額の決め方`}
            onChange={(type) => onType({ award: { ...award, type } })}
            options={forms.awards.map(({ type, says }) => ({ value: type, label: words.text(says) }))}
            value={award.type}
          />
        </div>
        <ParameterBoxes
          at="award"
          issues={issues}
          onChange={(values) => onType({ award: { ...award, values } })}
          parameters={form?.parameters ?? []}
          values={award.values}
        />
      </div>
      {form?.steps && <StepRows form={form} issues={issues} onType={onType} typed={typed} />}
    </fieldset>
  );
}
