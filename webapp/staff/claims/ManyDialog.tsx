import { Trans } from '@lingui/react/macro';
import { useState } from 'react';
import { Button } from '../../kit/Button.tsx';
import { Dialog } from '../../kit/Dialog.tsx';
import { ErrorSummary, type FieldIssue } from '../../kit/ErrorSummary.tsx';
import { yen } from '../../kit/format.ts';
import { useIssues } from '../shell/useIssues.ts';
import { ManyRow, type ManyRowClaim } from './ManyRow.tsx';
import type { ManyStep } from './picks.ts';
import { type ManyAnswer, useDecideMany } from './useDecideMany.ts';
import { useManyWords } from './useManyWords.ts';

/** What a ManyDialog takes. */
export interface ManyDialogProps {
  step: ManyStep;
  claims: (ManyRowClaim & { version: number })[];
  onClose: () => void;
}

/** Names all that is to be decided, asks once, and then says of each what came of it. */
export function ManyDialog({ step, claims: picked, onClose }: ManyDialogProps) {
  const said = useManyWords()(step);
  // The rows leave the queue as they are decided; what was asked about stays named.
  const [claims] = useState(picked);
  const [waiting, decide] = useDecideMany(step);
  const issuesOf = useIssues();
  const [issues, setIssues] = useState<FieldIssue[]>([]);
  const [answers, setAnswers] = useState<readonly ManyAnswer[]>();
  const send = async () => {
    const decided = await decide(claims);
    const found = issuesOf(decided);
    setIssues(found);
    if (found.length === 0) setAnswers(decided.answers);
  };
  const sum = claims.reduce((all, { amount }) => all + (amount ?? 0), 0);
  const done = answers?.filter(({ problems }) => problems.length === 0).length ?? 0;
  return (
    <Dialog
      actions={
        answers ? (
          <Button autoFocus key="close" onPress={onClose}>
            <Trans>一覧に戻る</Trans>
          </Button>
        ) : (
          <>
            <Button look="secondary" onPress={onClose}>
              <Trans>やめる</Trans>
            </Button>
            <Button autoFocus isPending={waiting} onPress={send}>
              {said.name}
            </Button>
          </>
        )
      }
      alert
      isOpen
      onClose={onClose}
      title={said.name}
    >
      <div className="flex flex-col gap-3">
        <ErrorSummary issues={issues} />
        <p className="font-700 text-[1.125rem]" role="status">
          {answers ? (
            <Trans>
              {claims.length}件のうち{done}件：{said.done}
            </Trans>
          ) : (
            <Trans>
              {claims.length}件 合わせて {yen(sum)}
            </Trans>
          )}
        </p>
        {!answers && <p>{said.outcome}</p>}
        <ul className="flex max-h-80 flex-col overflow-auto border-t border-solid-gray-200 text-[0.9375rem]">
          {claims.map((claim) => (
            <ManyRow
              answer={answers?.find(({ id }) => id === claim.id)}
              claim={claim}
              done={said.done}
              key={claim.id}
            />
          ))}
        </ul>
      </div>
    </Dialog>
  );
}
