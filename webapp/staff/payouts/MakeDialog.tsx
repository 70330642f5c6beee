import { Trans, useLingui } from '@lingui/react/macro';
import { useRef, useState } from 'react';
import { useMutation } from 'urql';
import { parseDay } from '../../kit/caldate.ts';
import { DateField } from '../../kit/DateField.tsx';
import { yen } from '../../kit/format.ts';
import { graphql } from '../gen/gql.ts';
import { AskDialog } from '../shell/AskDialog.tsx';
import { day } from '../words/dates.ts';

const Make = graphql(`
  mutation PayoutMake($input: PayoutMakeInput!) {
    payoutMake(input: $input) {
      payout {
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

/** What a MakeDialog takes. */
export interface MakeDialogProps {
  next: { month: string; closedOn: string; payOn: string; claimCount: number; total: number };
  onClose: () => void;
  onMade: (id: string) => void;
}

/** Makes the run of the month that closed last; the day is the month's pay day unless another is typed. */
export function MakeDialog({ next, onClose, onMade }: MakeDialogProps) {
  const { t } = useLingui();
  const [payOn, setPayOn] = useState(next.payOn);
  const key = useRef(crypto.randomUUID());
  const made = useRef('');
  const [, make] = useMutation(Make);
  const send = () => {
    const parsed = parseDay(payOn);
    if (!('day' in parsed)) return [{ field: 'payOn', message: t`支払日を入力してください。` }];
    const input = { month: next.month, payOn: parsed.day, idempotencyKey: key.current };
    return make({ input }).then(({ error, data }) => {
      made.current = data?.payoutMake.payout?.id ?? '';
      return { error, problems: data?.payoutMake.problems };
    });
  };
  return (
    <AskDialog
      onClose={onClose}
      onDone={() => onMade(made.current)}
      onSend={send}
      title={<Trans>支払処理を作成</Trans>}
      verb={<Trans>作成する</Trans>}
    >
      {(at) => (
        <>
          <p>
            <Trans>
              {day(next.closedOn)}までに承認され、支払いを待つ申請 {next.claimCount}件、{yen(next.total)}
              を1つの支払処理にまとめます。滞納や口座の未確認で支払えないものは、理由を付けて保留します。
            </Trans>
          </p>
          <DateField
            autoFocus
            error={at('payOn')}
            hint={<Trans>銀行の営業日。はじめは、支払の定めの日 (休みのときは翌営業日) です。</Trans>}
            id="payOn"
            label={<Trans>支払日</Trans>}
            onChange={setPayOn}
            value={payOn}
          />
        </>
      )}
    </AskDialog>
  );
}
