import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from 'wouter';
import { buttonClass } from '../../kit/Button.tsx';
import { today } from '../../kit/caldate.ts';
import { useFormat } from '../../kit/useFormat.ts';
import { type FragmentType, readFragment } from '../gen/fragment-masking.ts';
import { graphql } from '../gen/gql.ts';
import { Sheet } from './Sheet.tsx';
import { DaysText, Name, useAskedWords } from './words.tsx';

/** What a row of what waits shows. */
export const WaitingRow = graphql(`
  fragment WaitingRow on Certificate {
    id
    type
    dueOn
    absentFrom
    absentUntil
    hiredOn
    member {
      id
      number
      name
      kana
    }
  }
`);

/** What waits for an answer, what is due first in front. */
export function WaitingTable({ rows: masked }: { rows: FragmentType<typeof WaitingRow>[] }) {
  const { t } = useLingui();
  const asked = useAskedWords();
  const rows = masked.map((row) => readFragment(WaitingRow, row));
  return (
    <Sheet
      columns={[
        { key: 'due', label: t`期限`, cell: (row) => <DueOn day={row.dueOn} /> },
        { key: 'number', label: t`会員番号`, cell: ({ member }) => <span className="font-mono">{member.number}</span> },
        { key: 'name', label: t`氏名`, cell: ({ member }) => <Name {...member} /> },
        { key: 'asked', label: t`確認すること`, cell: ({ type }) => asked(type) },
        {
          key: 'days',
          label: t`申告の日付`,
          cell: (row) => <DaysText days={{ from: row.absentFrom, until: row.absentUntil, hired: row.hiredOn }} />,
        },
        {
          key: 'open',
          label: '',
          cell: ({ id, member }) => (
            <Link className={`${buttonClass({ small: true })} max-md:mt-2 max-md:w-full`} href={`/certificates/${id}`}>
              <Trans>
                確認する<span className="sr-only">：{member.name}</span>
              </Trans>
            </Link>
          ),
        },
      ]}
      label={t`ご確認いただくこと`}
      rows={rows}
    />
  );
}

function DueOn({ day }: { day: string }) {
  const format = useFormat();
  const late = day < today(new Date());
  return (
    <span className={`tabular-nums ${late ? 'font-700 text-error-2' : ''}`}>
      {format.day(day)}
      {late && (
        <span className="block text-[0.875rem]">
          <Trans>期限を過ぎています</Trans>
        </span>
      )}
    </span>
  );
}
