import { Trans, useLingui } from '@lingui/react/macro';
import { eraDay, parseDay } from '../../kit/caldate.ts';
import { DateField } from '../../kit/DateField.tsx';
import { dayProblem } from '../../kit/dayProblem.ts';
import { useDateWords } from '../claims/useDateWords.ts';
import { issueAt } from '../shell/issues.ts';
import { filedDay } from './filed.ts';
import { StepPage } from './StepPage.tsx';
import { useSave } from './useSave.ts';
import type { StepProps } from './Walk.tsx';

/** When it happened, in any form; what is on file stands there already and is said to. */
export function DateStep(props: StepProps) {
  const { claim, typed, onType, onNext } = props;
  const { t, i18n } = useLingui();
  const { title, label } = useDateWords(claim.kind.code);
  const { save, issues, setIssues, sending } = useSave(claim, props.reread);
  const filed = filedDay(claim.kind.code, claim.member.marriedOn);
  const before = claim.eventOn ?? filed;
  const value = typed.date ?? (before ? (i18n.locale === 'en' ? before : eraDay(before)) : '');
  const submit = async () => {
    const parsed = parseDay(value);
    if ('problem' in parsed) return setIssues([{ field: 'eventOn', message: dayProblem(parsed.problem) }]);
    if (await save({ eventOn: parsed.day })) onNext();
  };
  return (
    <StepPage {...props} issues={issues} onSubmit={submit} sending={sending} title={title}>
      <DateField
        error={issueAt(issues, 'eventOn')}
        id="eventOn"
        label={label}
        onChange={(date) => onType({ date })}
        value={value}
      />
      {!claim.eventOn && filed && typed.date === undefined && (
        <p className="text-solid-gray-700">
          <Trans>登録されている結婚年月日をもとに入れてあります。違うときは直してください。</Trans>
        </p>
      )}
      <p className="text-solid-gray-700">{t`証明書類とちがう日付だと、確認のお願いをすることがあります。`}</p>
    </StepPage>
  );
}
