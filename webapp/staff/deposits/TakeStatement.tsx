import { Trans, useLingui } from '@lingui/react/macro';
import { useRef, useState } from 'react';
import { useMutation } from 'urql';
import { Button } from '../../kit/Button.tsx';
import { parseDay } from '../../kit/caldate.ts';
import { DateField } from '../../kit/DateField.tsx';
import type { FieldIssue } from '../../kit/ErrorSummary.tsx';
import { yen } from '../../kit/format.ts';
import { useToast } from '../../kit/Toast.tsx';
import { graphql } from '../gen/gql.ts';
import { contentOf, largestFile } from '../payouts/contentOf.ts';
import { AskDialog } from '../shell/AskDialog.tsx';
import { day, daysAfter, today } from '../words/dates.ts';

const TakeDocument = graphql(`
  mutation StatementTake($input: StatementTakeInput!) {
    statementTake(input: $input) {
      known
      statement {
        id
        lines
        fresh
        total
      }
      problems {
        code
        field
        message
      }
    }
  }
`);

/** What a TakeStatement takes. */
export interface TakeStatementProps {
  /** The last day of which a statement was taken. */
  last: string | undefined;
  onClose: () => void;
  onDone: () => void;
}

/** Takes a bank's file of what came in, whole or not at all. */
export function TakeStatement({ last, onClose, onDone }: TakeStatementProps) {
  const { t } = useLingui();
  const say = useToast();
  const picker = useRef<HTMLInputElement>(null);
  const [file, choose] = useState<File>();
  const [from, setFrom] = useState(last ? day(daysAfter(last, 1)) : '');
  const [until, setUntil] = useState(day(daysAfter(today(new Date()), -1)));
  const [, take] = useMutation(TakeDocument);
  const send = () => {
    const [fromOn, untilOn] = [parseDay(from), parseDay(until)];
    const wrong: FieldIssue[] = [];
    if (!file) wrong.push({ field: 'file', message: t`銀行から受け取った入金明細のファイルを選んでください。` });
    if (file && file.size > largestFile) {
      wrong.push({
        field: 'file',
        message: t`ファイルが大きすぎます（1.5MBまで）。期間を分けて、銀行から取り直してください。`,
      });
    }
    if (!('day' in fromOn)) wrong.push({ field: 'fromOn', message: t`始まりの日を入力してください。` });
    if (!('day' in untilOn)) wrong.push({ field: 'untilOn', message: t`終わりの日を入力してください。` });
    if (wrong.length > 0 || !file || !('day' in fromOn) || !('day' in untilOn)) return wrong;
    return contentOf(file)
      .then((content) => take({ input: { content, fromOn: fromOn.day, untilOn: untilOn.day } }))
      .then(({ error, data }) => {
        const taken = data?.statementTake.statement;
        if (taken && data.statementTake.known) say(t`このファイルは前に取り込んでいます。何も変えていません。`);
        else if (taken) say(t`${taken.lines}件 ${yen(taken.total)}を読み、新しい${taken.fresh}件を取り込みました。`);
        return { error, problems: data?.statementTake.problems };
      });
  };
  return (
    <AskDialog
      large
      onClose={onClose}
      onDone={onDone}
      onSend={send}
      title={<Trans>入金明細を取り込む</Trans>}
      verb={<Trans>取り込む</Trans>}
    >
      {(at) => (
        <>
          <p className="text-solid-gray-700">
            <Trans>
              銀行から受け取ったCSVファイルを、そのまま選びます。ファイルそのものは残りません。払込番号と金額の合う入金は、その場で申込みの支払いになります。
            </Trans>
          </p>
          <div className="flex items-center gap-4">
            <Button autoFocus id="file" look="secondary" onPress={() => picker.current?.click()}>
              <Trans>ファイルを選ぶ</Trans>
            </Button>
            <span className="break-all">{file?.name}</span>
          </div>
          {at('file') && <p className="font-700 text-error-2">{at('file')}</p>}
          <input
            aria-label={t`入金明細のファイル`}
            className="sr-only"
            onChange={(event) => choose(event.target.files?.[0])}
            ref={picker}
            tabIndex={-1}
            type="file"
          />
          <div className="grid grid-cols-2 gap-4">
            <DateField
              error={at('fromOn')}
              id="fromOn"
              label={<Trans>始まりの日</Trans>}
              onChange={setFrom}
              value={from}
            />
            <DateField
              error={at('untilOn')}
              hint={<Trans>この日までの入金がすべて入っていること</Trans>}
              id="untilOn"
              label={<Trans>終わりの日</Trans>}
              onChange={setUntil}
              value={until}
            />
          </div>
        </>
      )}
    </AskDialog>
  );
}
