import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { useMutation } from 'urql';
import { monthOrDay } from '../../kit/format.ts';
import { Select } from '../../kit/Select.tsx';
import { TextField } from '../../kit/TextField.tsx';
import { graphql } from '../gen/gql.ts';
import { AskDialog } from '../shell/AskDialog.tsx';
import type { PayDaysProps } from './PayDays.tsx';
import { monthsFrom, wholeNumber } from './runDialog.ts';

const Save = graphql(`
  mutation PayDaySave($input: PayDaySaveInput!) {
    payDaySave(input: $input) {
      payDay {
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

/** Says on which day months are closed and paid, from a month on that has not begun. */
export function PayDayDialog({
  rows,
  from,
  onClose,
  onDone,
}: Omit<PayDaysProps, 'onSaved'> & { onClose: () => void; onDone: () => void }) {
  const { t } = useLingui();
  const [month, setMonth] = useState(from);
  const [closingDay, setClosing] = useState(String(rows[0]?.closingDay ?? 31));
  const [payDay, setPay] = useState(String(rows[0]?.payDay ?? 20));
  const [, save] = useMutation(Save);
  const send = () => {
    const version = rows.find(({ inForceFrom }) => inForceFrom === `${month}-01`)?.version ?? 0;
    const input = { month, closingDay: wholeNumber(closingDay) || 0, payDay: wholeNumber(payDay) || 0, version };
    return save({ input }).then(({ error, data }) => ({ error, problems: data?.payDaySave.problems }));
  };
  return (
    <AskDialog
      onClose={onClose}
      onDone={onDone}
      onSend={send}
      title={<Trans>締め日と支払日を登録</Trans>}
      verb={<Trans>登録する</Trans>}
    >
      {(at) => (
        <>
          <Select
            error={at('month')}
            hint={<Trans>同じ月分の定めがあるときは、置き換えます。</Trans>}
            id="month"
            label={<Trans>いつの月分から</Trans>}
            onChange={setMonth}
            options={monthsFrom(from, 13).map((value) => ({ value, label: t`${monthOrDay(value)}分から` }))}
            value={month}
          />
          <TextField
            autoComplete="off"
            autoFocus
            error={at('closingDay')}
            hint={<Trans>この日までに承認した申請が、その月分になります。月末は31です。</Trans>}
            id="closingDay"
            inputMode="numeric"
            label={<Trans>締め日</Trans>}
            onChange={setClosing}
            value={closingDay}
          />
          <TextField
            autoComplete="off"
            error={at('payDay')}
            hint={<Trans>翌月の何日か。銀行が休みのときは翌営業日に支払います。</Trans>}
            id="payDay"
            inputMode="numeric"
            label={<Trans>支払日</Trans>}
            onChange={setPay}
            value={payDay}
          />
        </>
      )}
    </AskDialog>
  );
}
