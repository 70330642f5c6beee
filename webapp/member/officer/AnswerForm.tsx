import { Trans, useLingui } from '@lingui/react/macro';
import { type FormEvent, useState } from 'react';
import { Button } from '../../kit/Button.tsx';
import { eraDay } from '../../kit/caldate.ts';
import { DateField } from '../../kit/DateField.tsx';
import { ErrorSummary, type FieldIssue } from '../../kit/ErrorSummary.tsx';
import { RadioList } from '../../kit/RadioList.tsx';
import { TextField } from '../../kit/TextField.tsx';
import { type FragmentType, readFragment } from '../gen/fragment-masking.ts';
import { graphql } from '../gen/gql.ts';
import type { CertificateType } from '../gen/graphql.ts';
import { issueAt } from '../shell/issues.ts';
import { AnswerDialog } from './AnswerDialog.tsx';
import { type CorrectedDays, readAnswer, type Typed } from './answer.ts';
import { useAnswer } from './useAnswer.ts';

/** What answering reads. */
export const AnswerFormDocument = graphql(`
  fragment AnswerForm on Certificate {
    id
    version
    type
    absentFrom
    absentUntil
    hiredOn
    member {
      id
      name
    }
  }
`);

/** The answer: as it is, with other days, or not at all. Nothing is sent before a dialog has shown what. */
export function AnswerForm(props: { certificate: FragmentType<typeof AnswerFormDocument>; onStale: () => void }) {
  const { t } = useLingui();
  const certificate = readFragment(AnswerFormDocument, props.certificate);
  const typing = useTyped(certificate);
  const { typed, change } = typing;
  const unknown = certificate.type === 'SERVICE' && !certificate.hiredOn; // there is nothing to confirm
  const [wrong, setWrong] = useState<FieldIssue[]>([]);
  const [asked, ask] = useState<CorrectedDays>();
  const { send, issues: refused, sending } = useAnswer(certificate);
  const issues = [...wrong, ...refused];
  const look = (event: FormEvent) => {
    event.preventDefault();
    const read = readAnswer(certificate.type, typed);
    setWrong('issues' in read ? read.issues : []);
    if ('days' in read) ask(read.days);
  };
  const answer = async (days: CorrectedDays) => {
    if (await send(typed, days)) return;
    ask(undefined);
    props.onStale();
  };
  return (
    <form className="flex flex-col gap-6" noValidate onSubmit={look}>
      <ErrorSummary issues={issues} />
      <RadioList
        choices={[
          ...(unknown
            ? [
                {
                  value: 'CORRECTED',
                  label: t`入社の日を答えます`,
                  note: t`事業所の記録の日付を入力していただきます。`,
                },
              ]
            : [
                { value: 'CONFIRMED', label: t`このとおりです` },
                { value: 'CORRECTED', label: t`日付が違います`, note: t`正しい日付を入力していただきます。` },
              ]),
          { value: 'DECLINED', label: t`確認できません`, note: t`理由を入力していただきます。` },
        ]}
        error={issueAt(issues, 'choice')}
        id="choice"
        label={unknown ? t`入社の日を教えてください` : t`事業所の記録と合っていますか`}
        onChange={(choice) => change({ choice: choice as Typed['choice'] })}
        value={typed.choice}
      />
      {typed.choice === 'CORRECTED' && <DayFields issues={issues} type={certificate.type} {...typing} />}
      {(typed.choice === 'CORRECTED' || typed.choice === 'DECLINED') && (
        <TextField
          error={issueAt(issues, 'note')}
          hint={t`ご本人と事務局に伝わります。病気やけがの内容は書かないでください。`}
          id="note"
          label={typed.choice === 'DECLINED' ? t`確認できない理由` : t`説明`}
          onChange={(note) => change({ note })}
          optional={typed.choice === 'CORRECTED'}
          rows={3}
          value={typed.note}
        />
      )}
      <Button type="submit" wide>
        <Trans>回答の内容を確かめる</Trans>
      </Button>
      {asked && (
        <AnswerDialog
          days={asked}
          name={certificate.member.name ?? ''}
          onAnswer={() => answer(asked)}
          onClose={() => ask(undefined)}
          sending={sending}
          typed={typed}
        />
      )}
    </form>
  );
}

interface Typing {
  typed: Typed;
  change: (part: Partial<Typed>) => void;
}

/** What is typed begins with the days that were asked about. */
function useTyped(of: { absentFrom?: string | null; absentUntil?: string | null; hiredOn?: string | null }): Typing {
  const { i18n } = useLingui();
  const written = (day?: string | null) => (day ? (i18n.locale === 'en' ? day : eraDay(day)) : '');
  const [typed, setTyped] = useState<Typed>({
    choice: '',
    absentFrom: written(of.absentFrom),
    absentUntil: written(of.absentUntil),
    hiredOn: written(of.hiredOn),
    note: '',
  });
  return { typed, change: (part) => setTyped((before) => ({ ...before, ...part })) };
}

function DayFields({ type, typed, change, issues }: Typing & { type: CertificateType; issues: FieldIssue[] }) {
  const { t } = useLingui();
  const fields = (
    type === 'SERVICE'
      ? [['hiredOn', t`入社の日`]]
      : [
          ['absentFrom', t`お休みの最初の日`],
          ['absentUntil', t`お休みの最後の日`],
        ]
  ) as ['hiredOn' | 'absentFrom' | 'absentUntil', string][];
  return fields.map(([field, label]) => (
    <DateField
      error={issueAt(issues, field)}
      id={field}
      key={field}
      label={label}
      onChange={(day) => change({ [field]: day })}
      value={typed[field]}
    />
  ));
}
