import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { useMutation } from 'urql';
import { parseDay } from '../../kit/caldate.ts';
import { DateField } from '../../kit/DateField.tsx';
import { graphql } from '../gen/gql.ts';
import { AskDialog } from '../shell/AskDialog.tsx';
import { day } from '../words/dates.ts';

const End = graphql(`
  mutation ArrearsEnd($input: ArrearsEndInput!) {
    arrearsEnd(input: $input) {
      arrears {
        id
        version
      }
      problems {
        code
        field
        message
      }
    }
  }
`);

/** A stretch of arrears as the list has it. */
export interface Stretch {
  id: string;
  version: number;
  fromOn: string;
  company: { name: string };
}

/** What an EndArrears takes. */
export interface EndArrearsProps {
  stretch: Stretch;
  onClose: () => void;
  onDone: (said: string) => void;
}

/** Says that a company has paid, and which day was the last in arrears. */
export function EndArrears({ stretch, onClose, onDone }: EndArrearsProps) {
  const { t } = useLingui();
  const [until, setUntil] = useState('');
  const [, end] = useMutation(End);
  const send = () => {
    const parsed = parseDay(until);
    if (!('day' in parsed)) return [{ field: 'untilOn', message: t`滞納の最後の日を入力してください。` }];
    return end({ input: { id: stretch.id, version: stretch.version, untilOn: parsed.day } }).then(
      ({ error, data }) => ({
        error,
        problems: data?.arrearsEnd.problems,
      }),
    );
  };
  return (
    <AskDialog
      onClose={onClose}
      onDone={() => onDone(t`解消を登録しました。次の支払処理から支払います。`)}
      onSend={send}
      title={<Trans>滞納の解消を登録</Trans>}
      verb={<Trans>登録する</Trans>}
    >
      {(at) => (
        <>
          <p>
            <Trans>
              {stretch.company.name}（{day(stretch.fromOn)} から滞納）
            </Trans>
          </p>
          <DateField
            autoFocus
            error={at('untilOn')}
            id="untilOn"
            label={<Trans>滞納の最後の日</Trans>}
            onChange={setUntil}
            value={until}
          />
        </>
      )}
    </AskDialog>
  );
}
