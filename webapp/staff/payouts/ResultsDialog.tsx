import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { Button } from '../../kit/Button.tsx';
import { parseDay } from '../../kit/caldate.ts';
import { DateField } from '../../kit/DateField.tsx';
import { Dialog } from '../../kit/Dialog.tsx';
import { ErrorSummary, type FieldIssue } from '../../kit/ErrorSummary.tsx';
import { Skeleton } from '../../kit/Skeleton.tsx';
import { day, today } from '../words/dates.ts';
import { ResultsFile } from './ResultsFile.tsx';
import { ResultsReport } from './ResultsReport.tsx';
import type { RunDialogProps } from './runDialog.ts';
import { useResults } from './useResults.ts';

type Looked = NonNullable<Awaited<ReturnType<ReturnType<typeof useResults>['look']>>>['results'];

/** Takes the bank's file of results of a run: shows first what it would enter, then enters what came back. */
export function ResultsDialog({ run, onClose, onDone }: RunDialogProps) {
  const { t } = useLingui();
  const { look, take, waiting } = useResults(run.id);
  const [results, show] = useState<Looked>();
  const [issues, setIssues] = useState<FieldIssue[]>([]);
  const [on, setOn] = useState(day(today(new Date())));
  const choose = async (file: File) => {
    show(undefined);
    setIssues([]);
    const looked = await look(file);
    if (!looked) return;
    setIssues(looked.issues);
    show(looked.results);
  };
  const send = async () => {
    const parsed = parseDay(on);
    if (!('day' in parsed)) return setIssues([{ field: 'on', message: t`戻った日を入力してください。` }]);
    const taken = await take(parsed.day);
    setIssues(taken.issues);
    if (taken.issues.length === 0)
      onDone(t`${taken.entered}件の戻りを登録しました。口座を直すと、次の支払処理に入ります。`);
  };
  const takable = results && results.unmatched === 0 && results.returning > 0;
  return (
    <Dialog
      actions={
        <>
          <Button look="secondary" onPress={onClose}>
            {takable || !results ? <Trans>やめる</Trans> : <Trans>閉じる</Trans>}
          </Button>
          {takable && (
            <Button isPending={waiting} onPress={send}>
              <Trans>{results.returning}件の戻りを登録する</Trans>
            </Button>
          )}
        </>
      }
      alert
      isOpen
      large
      onClose={onClose}
      title={<Trans>支払処理 {run.number} の結果を読み込む</Trans>}
    >
      <form
        className="flex flex-col gap-4"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (takable && !waiting) send();
        }}
      >
        <ErrorSummary issues={issues} />
        <ResultsFile onChoose={choose} />
        {waiting && !results && <Skeleton lines={5} />}
        {results && <ResultsReport results={results} />}
        {takable && (
          <DateField
            error={issues.find(({ field }) => field === 'on')?.message}
            id="on"
            label={<Trans>戻った日</Trans>}
            onChange={setOn}
            value={on}
          />
        )}
        <button className="hidden" tabIndex={-1} type="submit" />
      </form>
    </Dialog>
  );
}
