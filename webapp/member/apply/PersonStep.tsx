import { useLingui } from '@lingui/react/macro';
import { TextField } from '../../kit/TextField.tsx';
import { personQuestion } from '../claims/relations.ts';
import { issueAt } from '../shell/issues.ts';
import { StepPage } from './StepPage.tsx';
import { useSave } from './useSave.ts';
import type { StepProps } from './Walk.tsx';

/** The name of the person whom it is about: the spouse, the child, the parent. */
export function PersonStep(props: StepProps) {
  const { claim, typed, onType, onNext } = props;
  const { t } = useLingui();
  const { save, issues, setIssues, sending } = useSave(claim, props.reread);
  const value = typed.person ?? claim.personName ?? '';
  const label = personQuestion(claim.relation ?? claim.kind.relations[0]);
  const submit = async () => {
    if (!value.trim()) return setIssues([{ field: 'personName', message: t`${label}を入力してください。` }]);
    if (await save({ personName: value.trim() })) onNext();
  };
  return (
    <StepPage {...props} issues={issues} onSubmit={submit} sending={sending} title={t`${label}を教えてください`}>
      <TextField
        autoComplete="off"
        error={issueAt(issues, 'personName')}
        hint={t`証明書類のとおりに、姓と名のあいだを空けて入力します。例 神戸 花子`}
        id="personName"
        label={label}
        onChange={(person) => onType({ person })}
        value={value}
      />
    </StepPage>
  );
}
