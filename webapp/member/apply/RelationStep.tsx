import { useLingui } from '@lingui/react/macro';
import { RadioList } from '../../kit/RadioList.tsx';
import { relationWord } from '../claims/relations.ts';
import { issueAt } from '../shell/issues.ts';
import { StepPage } from './StepPage.tsx';
import { useSave } from './useSave.ts';
import type { StepProps } from './Walk.tsx';

/** Whom it is about. */
export function RelationStep(props: StepProps) {
  const { claim, typed, onType, onNext } = props;
  const { t } = useLingui();
  const { save, issues, setIssues, sending } = useSave(claim, props.reread);
  const value = typed.relation ?? claim.relation ?? '';
  const submit = async () => {
    const relation = claim.kind.relations.find((one) => one === value);
    if (!relation) return setIssues([{ field: 'relation', message: t`続柄をお選びください。` }]);
    if (await save({ relation })) onNext();
  };
  return (
    <StepPage {...props} issues={issues} onSubmit={submit} sending={sending} title={t`どなたのことですか`}>
      <RadioList
        choices={claim.kind.relations.map((relation) => ({ value: relation, label: relationWord(relation) }))}
        error={issueAt(issues, 'relation')}
        id="relation"
        label={t`ご本人から見た続柄`}
        onChange={(relation) => onType({ relation })}
        value={value}
      />
    </StepPage>
  );
}
