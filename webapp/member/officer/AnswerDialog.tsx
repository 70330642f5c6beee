import { Trans, useLingui } from '@lingui/react/macro';
import { Answers } from '../../kit/Answers.tsx';
import { Button } from '../../kit/Button.tsx';
import { Dialog } from '../../kit/Dialog.tsx';
import type { CorrectedDays, Typed } from './answer.ts';
import { AnswerMark, DaysText } from './words.tsx';

/** What an AnswerDialog takes. */
export interface AnswerDialogProps {
  name: string;
  typed: Typed;
  days: CorrectedDays;
  sending: boolean;
  onAnswer: () => void;
  onClose: () => void;
}

/** Shows exactly what will be answered, of whom, before it is. */
export function AnswerDialog({ name, typed, days, sending, onAnswer, onClose }: AnswerDialogProps) {
  const { t } = useLingui();
  const { absentFrom, absentUntil, hiredOn } = days;
  const items = [
    { key: 'name', term: t`氏名`, value: name },
    { key: 'answer', term: t`回答`, value: typed.choice && <AnswerMark status={typed.choice} /> },
  ];
  if (absentFrom || hiredOn)
    items.push({
      key: 'days',
      term: t`正しい日付`,
      value: <DaysText days={{ from: absentFrom, until: absentUntil, hired: hiredOn }} />,
    });
  if (typed.choice !== 'CONFIRMED' && typed.note.trim())
    items.push({ key: 'note', term: t`説明`, value: <span className="whitespace-pre-wrap">{typed.note}</span> });
  return (
    <Dialog
      actions={
        <>
          <Button look="secondary" onPress={onClose}>
            <Trans>もどって直す</Trans>
          </Button>
          <Button autoFocus isPending={sending} onPress={onAnswer}>
            <Trans>この内容で回答する</Trans>
          </Button>
        </>
      }
      alert
      isOpen
      onClose={onClose}
      title={<Trans>この内容で回答します</Trans>}
    >
      <Answers items={items} />
      <p className="mt-3">
        <Trans>回答は、事務局の審査に使われます。あとから訂正するときは、事務局へお知らせください。</Trans>
      </p>
    </Dialog>
  );
}
