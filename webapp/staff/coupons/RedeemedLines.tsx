import { Plural, Trans } from '@lingui/react/macro';
import { yen } from '../../kit/format.ts';
import { day } from '../words/dates.ts';

/** A coupon that was registered just now. */
export interface Line {
  id: string;
  amount?: number | null;
  cost?: number | null;
  usedOn?: string | null;
  member?: { name?: string | null } | null;
}

/** What was registered of the bill so far, with its total, to hold against the bill's. */
export function RedeemedLines({ lines }: { lines: readonly Line[] }) {
  const total = lines.reduce((sum, line) => sum + (line.amount ?? 0), 0);
  return (
    <section className="rounded-12 border border-solid-gray-300 p-4">
      <h2 className="text-std-18B-160">
        <Trans>
          登録した分 <Plural other="#枚" value={lines.length} /> {yen(total)}
        </Trans>
      </h2>
      <ul className="mt-2 flex flex-col gap-1">
        {lines.map((line) => (
          <li className="flex justify-between gap-4 border-solid-gray-200 border-t pt-1" key={line.id}>
            <span>
              {day(line.usedOn ?? '')} {line.member?.name}
            </span>
            <span className="tabular-nums">
              {yen(line.cost ?? 0)} → <span className="font-700">{yen(line.amount ?? 0)}</span>
            </span>
          </li>
        ))}
      </ul>
      {lines.length === 0 && (
        <p className="text-solid-gray-700">
          <Trans>登録すると、ここに並びます。合計を請求書の合計と照らしてください。</Trans>
        </p>
      )}
    </section>
  );
}
