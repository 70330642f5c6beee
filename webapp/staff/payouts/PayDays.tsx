import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { Button } from '../../kit/Button.tsx';
import { Section } from '../../kit/Card.tsx';
import { monthOrDay } from '../../kit/format.ts';
import { useToast } from '../../kit/Toast.tsx';
import { PayDayDialog } from './PayDayDialog.tsx';

/** On which day a month is closed and paid, from a month on. */
export interface PayDayRow {
  id: string;
  inForceFrom: string;
  closingDay: number;
  payDay: number;
  version: number;
}

/** What PayDays takes. */
export interface PayDaysProps {
  /** What holds from the latest month on first. */
  rows: PayDayRow[];
  /** The first month that a change may still hold from. */
  from: string;
  onSaved: () => void;
}

/** On which days the scheme closes and pays: what held, what holds and what is going to. */
export function PayDays({ rows, from, onSaved }: PayDaysProps) {
  const { t } = useLingui();
  const say = useToast();
  const [changing, change] = useState(false);
  const holds = rows.find(({ inForceFrom }) => inForceFrom < `${from}-01`) ?? rows.at(-1);
  const state = (row: PayDayRow) => {
    if (row === holds) return t`いまの定め`;
    return row.inForceFrom < `${from}-01` ? t`前の定め` : t`これから`;
  };
  return (
    <Section title={<Trans>締め日と支払日</Trans>}>
      <p>
        <Trans>承認した日の属する月分の定めで支払います。始まっている月分の定めは変わりません。</Trans>
      </p>
      {rows.length > 0 && (
        <table className="w-full border-collapse text-left tabular-nums">
          <thead>
            <tr className="border-b border-solid-gray-420">
              <th className="py-2 pr-4 font-700">{t`いつから`}</th>
              <th className="py-2 pr-4 font-700">{t`締め日`}</th>
              <th className="py-2 pr-4 font-700">{t`支払日`}</th>
              <th className="py-2 font-700">{t`状態`}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr className="border-b border-solid-gray-200" key={row.id}>
                <td className="py-2 pr-4">{t`${monthOrDay(row.inForceFrom.slice(0, 7))}分から`}</td>
                <td className="py-2 pr-4">{row.closingDay > 30 ? t`月末` : t`${row.closingDay}日`}</td>
                <td className="py-2 pr-4">{t`翌月${row.payDay}日`}</td>
                <td className="py-2">{state(row)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <div>
        <Button look="secondary" onPress={() => change(true)}>
          {rows.length > 0 ? <Trans>これからの定めを登録</Trans> : <Trans>締め日と支払日を登録</Trans>}
        </Button>
      </div>
      {changing && (
        <PayDayDialog
          from={from}
          onClose={() => change(false)}
          onDone={() => {
            change(false);
            say(t`締め日と支払日を登録しました。`);
            onSaved();
          }}
          rows={rows}
        />
      )}
    </Section>
  );
}
