import { Trans } from '@lingui/react/macro';
import type { EventFacts } from './EventView.tsx';

/** What is owed by who cancels, by how many days are left; the same words on the phone and at the terminal. */
export function Cancellation({ table }: { table: EventFacts['cancellation'] }) {
  return (
    <ul>
      {table.map(({ days, percent }, at) => (
        <li className="flex justify-between gap-x-3" key={days}>
          <span>
            <Until days={days} first={at === 0} upper={(table[at - 1]?.days ?? days + 1) - 1} />
          </span>
          <span className="shrink-0 tabular-nums">{percent === 0 ? <Trans>無料</Trans> : `${percent}%`}</span>
        </li>
      ))}
    </ul>
  );
}

function Until({ days, upper, first }: { days: number; upper: number; first: boolean }) {
  if (first) return <Trans>{days}日前まで</Trans>;
  if (days === 0 && upper === 0) return <Trans>当日</Trans>;
  if (days === upper) return days === 1 ? <Trans>前日</Trans> : <Trans>{days}日前</Trans>;
  return (
    <Trans>
      {upper}〜{days}日前
    </Trans>
  );
}
