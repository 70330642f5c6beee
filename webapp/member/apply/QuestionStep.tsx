import { useLingui } from '@lingui/react/macro';
import type { FieldIssue } from '../../kit/ErrorSummary.tsx';
import { type Field, type Question, questionsOf } from '../../kit/questions.ts';
import { type Answers, type Input, readAnswer, textOf } from '../claims/answers.ts';
import { titleOf } from '../claims/questionWords.ts';
import { issueAt } from '../shell/issues.ts';
import { AnswerField } from './AnswerField.tsx';
import { QuestionNote } from './QuestionNote.tsx';
import { StepPage } from './StepPage.tsx';
import type { StepProps } from './stepProps.ts';
import { useSave } from './useSave.ts';

/** One question with its fields: what is known stands there already; what is typed is kept before the next page. */
export function QuestionStep(props: StepProps & { question: Question }) {
  const { answers, typed, onType, onNext, question } = props;
  const { i18n } = useLingui();
  const { save, issues, setIssues, sending } = useSave(props.claim, answers, props.reread);
  const fields = questionsOf(answers).find((one) => one.question === question)?.fields ?? [];
  const text = (field: Field) => typed[field] ?? textOf(answers, field, i18n.locale);
  const submit = async () => {
    const read = readAll(answers, fields, text);
    if (read.issues.length > 0) return setIssues(read.issues);
    if (await save(read.input)) onNext();
  };
  return (
    <StepPage {...props} issues={issues} onSubmit={submit} sending={sending} title={titleOf(answers, question)}>
      {fields.map((field) => (
        <AnswerField
          answers={answers}
          error={issueAt(issues, field)}
          field={field}
          key={field}
          onChange={(next) => onType({ [field]: next })}
          value={text(field)}
        />
      ))}
      <QuestionNote answers={answers} question={question} />
    </StepPage>
  );
}

function readAll(answers: Answers, fields: readonly Field[], text: (field: Field) => string) {
  const issues: FieldIssue[] = [];
  const input: Input = {};
  for (const field of fields) {
    const read = readAnswer(answers, field, text(field));
    if ('problem' in read) issues.push({ field, message: read.problem });
    else Object.assign(input, read.answer);
  }
  return { issues, input };
}
