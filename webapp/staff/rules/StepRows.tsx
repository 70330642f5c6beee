import { Trans, useLingui } from '@lingui/react/macro';
import { Button } from '../../kit/Button.tsx';
import type { FieldIssue } from '../../kit/ErrorSummary.tsx';
import { Select } from '../../kit/Select.tsx';
import { TextField } from '../../kit/TextField.tsx';
import { useWords } from '../words/useWords.ts';
import type { RuleForms } from './fields.ts';
import { nextKey, type Typed, type TypedStep } from './typed.ts';

/** What StepRows takes. */
export interface StepRowsProps {
  form: RuleForms['awards'][number];
  typed: Typed;
  issues: FieldIssue[];
  onType: (typed: Partial<Typed>) => void;
}

/** The table of an award: from which number on, or for which cause up to which age, how much. */
export function StepRows({ form, typed, issues, onType }: StepRowsProps) {
  const { steps } = typed;
  const put = (at: number, change: Partial<TypedStep>) =>
    onType({ steps: steps.map((step, i) => (i === at ? { ...step, ...change } : step)) });
  const add = () =>
    onType({ steps: [...steps, { key: nextKey(steps), from: '', cause: 'ILLNESS', toAge: '', amount: '' }] });
  return (
    <div className="flex flex-col gap-3" id="award.steps">
      {issues.map(({ field, message }) => field === 'award.steps' && <p className="text-error-2">{message}</p>)}
      {steps.map((step, at) => (
        <StepRow
          at={at}
          form={form}
          issues={issues}
          key={step.key}
          onChange={(change) => put(at, change)}
          onRemove={() => onType({ steps: steps.filter((_, i) => i !== at) })}
          step={step}
        />
      ))}
      <div>
        <Button look="secondary" onPress={add} small>
          <Trans>区分を加える</Trans>
        </Button>
      </div>
    </div>
  );
}

interface StepRowProps {
  at: number;
  form: StepRowsProps['form'];
  step: TypedStep;
  issues: FieldIssue[];
  onChange: (change: Partial<TypedStep>) => void;
  onRemove: () => void;
}

function StepRow({ at, form, step, issues, onChange, onRemove }: StepRowProps) {
  const { t } = useLingui();
  const words = useWords();
  const causes = [
    { value: 'ILLNESS', label: t`病気など` },
    { value: 'ACCIDENT', label: t`事故` },
    { value: 'TRAFFIC', label: t`交通事故` },
  ];
  const box = (name: 'from' | 'toAge' | 'amount', field = name as string) => ({
    autoComplete: 'off',
    error: issues.find((issue) => issue.field === `award.steps.${at}.${field}`)?.message,
    id: `award.steps.${at}.${field}`,
    inputMode: 'numeric' as const,
    onChange: (value: string) => onChange({ [name]: value }),
    value: step[name],
  });
  return (
    <div className="flex flex-wrap items-start gap-4">
      {form.steps === 'FROM' ? (
        <div className="w-44">
          <TextField {...box('from')} label={words.text(form.from)} />
        </div>
      ) : (
        <>
          <div className="w-44">
            <Select
              id={`award.steps.${at}.why`}
              label={t`原因`}
              onChange={(cause) => onChange({ cause })}
              options={causes}
              value={step.cause}
            />
          </div>
          <div className="w-44">
            <TextField {...box('toAge', 'cause')} label={<Trans>何歳まで</Trans>} optional />
          </div>
        </>
      )}
      <div className="w-44">
        <TextField {...box('amount')} label={<Trans>金額（円）</Trans>} />
      </div>
      <span className="mt-9">
        <Button aria-label={t`${at + 1}番目の区分をはずす`} look="text" onPress={onRemove} small>
          <Trans>はずす</Trans>
        </Button>
      </span>
    </div>
  );
}
