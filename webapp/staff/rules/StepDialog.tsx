import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { Button } from '../../kit/Button.tsx';
import { Dialog } from '../../kit/Dialog.tsx';
import { ErrorSummary, type FieldIssue } from '../../kit/ErrorSummary.tsx';
import { TextField } from '../../kit/TextField.tsx';
import { useToast } from '../../kit/Toast.tsx';
import { useIssues } from '../shell/useIssues.ts';
import { day } from '../words/dates.ts';
import { useWords } from '../words/useWords.ts';
import type { RuleDraft } from './draft.ts';
import { type Step, useStepWords } from './steps.ts';
import { useTakeStep } from './useTakeStep.ts';

/** What a StepDialog takes. */
export interface StepDialogProps {
  draft: RuleDraft;
  step: Step;
  onClose: () => void;
  reread: () => void;
}

/** Asks once, naming the rule, its day and what will happen. */
export function StepDialog({ draft, step, onClose, reread }: StepDialogProps) {
  const { t } = useLingui();
  const words = useWords();
  const said = useStepWords()[step];
  const say = useToast();
  const [answer, setAnswer] = useState('');
  const [issues, setIssues] = useState<FieldIssue[]>([]);
  const [waiting, take] = useTakeStep(step);
  const issuesOf = useIssues();
  const send = async () => {
    if (step === 'return' && !answer.trim()) {
      return setIssues([{ field: 'answer', message: t`もどす理由を入力してください。` }]);
    }
    const found = issuesOf(await take(draft, answer.trim()));
    setIssues(found);
    if (found.length > 0) return;
    say(said.done);
    onClose();
    reread();
  };
  return (
    <Dialog
      actions={
        <>
          <Button look="secondary" onPress={onClose}>
            <Trans>やめる</Trans>
          </Button>
          <Button
            autoFocus={step !== 'return'}
            isPending={waiting}
            look={step === 'withdraw' ? 'danger' : 'primary'}
            onPress={send}
          >
            {said.name}
          </Button>
        </>
      }
      alert
      isOpen
      onClose={onClose}
      title={said.name}
    >
      <div className="flex flex-col gap-4">
        <p className="font-700 text-[1.125rem]">
          <Trans>
            {words.kind(draft.kind)}、{day(draft.inForceFrom)} からの規程
          </Trans>
        </p>
        <p>{said.says}</p>
        <ErrorSummary issues={issues} />
        {step === 'return' && (
          <TextField
            autoComplete="off"
            autoFocus
            error={issues.find(({ field }) => field === 'answer')?.message}
            id="answer"
            label={<Trans>もどす理由</Trans>}
            onChange={setAnswer}
            rows={3}
            value={answer}
          />
        )}
      </div>
    </Dialog>
  );
}
