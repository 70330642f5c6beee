import { Trans, useLingui } from '@lingui/react/macro';
import { type EntryRow, EntryRows } from '../shell/EntryRows.tsx';
import { manyOf } from './entry.ts';

/** What an AllotmentRows takes. */
export interface AllotmentRowsProps {
  rows: EntryRow[];
  /** Given out by lot, where there is one allotment. */
  byLot: boolean;
  error: string | undefined;
  onChange: (rows: EntryRow[]) => void;
}

/** The allotments of a ticket, in the order in which members see them, with how many there are in all. */
export function AllotmentRows({ rows, byLot, error, onChange }: AllotmentRowsProps) {
  const { t } = useLingui();
  const several = rows.length > 1;
  const total = rows.reduce((sum, row) => sum + (manyOf(row) ?? 0), 0).toLocaleString();
  return (
    <EntryRows
      boxes={[
        { name: 'name', label: several ? t`割当の呼び名` : t`割当の呼び名（1つだけなら空欄）` },
        { name: 'quantity', label: several ? t`枚数` : t`全体の枚数`, unit: t`枚`, numeric: true },
      ]}
      error={error}
      hint={
        byLot ? (
          <Trans>抽選のチケットの割当は1つだけです。</Trans>
        ) : (
          <Trans>日や種類で枚数を分けるときは、行を加えます。例：8月1日の券、こども券</Trans>
        )
      }
      id="allotments"
      least={1}
      most={byLot ? 1 : 12}
      onChange={onChange}
      ordered
      rows={rows}
      title={<Trans>割当</Trans>}
    >
      {several && (
        <p aria-live="polite" className="tabular-nums">
          <Trans>合計 {total}枚</Trans>
        </p>
      )}
    </EntryRows>
  );
}
