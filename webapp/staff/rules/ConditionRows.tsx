import { Trans, useLingui } from '@lingui/react/macro';
import { Button } from '../../kit/Button.tsx';
import { Select } from '../../kit/Select.tsx';
import { useWords } from '../words/useWords.ts';
import type { PartProps } from './AwardFields.tsx';
import { ParameterBoxes } from './ParameterBoxes.tsx';
import { nextKey, type TypedPart } from './typed.ts';

/** The conditions of the rule, which must all hold: each a sentence of the closed list with its numbers. */
export function ConditionRows({ forms, typed, issues, onType }: PartProps) {
  const { t } = useLingui();
  const words = useWords();
  const { conditions } = typed;
  const options = forms.conditions.map(({ type, says }) => ({ value: type, label: words.text(says) }));
  const put = (at: number, part: TypedPart) =>
    onType({ conditions: conditions.map((one, i) => (i === at ? { ...one, ...part } : one)) });
  const add = () =>
    onType({ conditions: [...conditions, { key: nextKey(conditions), type: options[0]?.value ?? '', values: {} }] });
  return (
    <fieldset className="flex flex-col gap-3">
      <legend className="mb-1 font-700 text-[1.125rem]">
        <Trans>条件（すべて満たすこと）</Trans>
      </legend>
      {conditions.map(({ key, type, values }, at) => (
        <div className="flex flex-col gap-2 border-b border-solid-gray-200 pb-3" key={key}>
          <div className="flex items-end gap-3">
            <div className="min-w-0 grow">
              <Select
                error={issues.find(({ field }) => field === `conditions.${at}.type`)?.message}
                id={`conditions.${at}.type`}
                label={t`条件 ${at + 1}`}
                onChange={(next) => put(at, { type: next, values: {} })}
                options={options}
                small
                value={type}
              />
            </div>
            <Button
              aria-label={t`条件 ${at + 1} をはずす`}
              look="text"
              onPress={() => onType({ conditions: conditions.filter((_, i) => i !== at) })}
              small
            >
              <Trans>はずす</Trans>
            </Button>
          </div>
          <div className="flex flex-wrap items-end gap-x-4 gap-y-1">
            <ParameterBoxes
              at={`conditions.${at}`}
              issues={issues}
              onChange={(next) => put(at, { type, values: next })}
              parameters={forms.conditions.find((form) => form.type === type)?.parameters ?? []}
              values={values}
            />
          </div>
        </div>
      ))}
      <div>
        <Button look="secondary" onPress={add} small>
          <Trans>条件を加える</Trans>
        </Button>
      </div>
    </fieldset>
  );
}
