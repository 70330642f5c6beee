import { Trans } from '@lingui/react/macro';
import { Link } from 'wouter';
import { tapCardClass } from '../../kit/Card.tsx';
import { Icon } from '../../kit/icons.tsx';
import { useFormat } from '../../kit/useFormat.ts';
import type { CalendarQuery } from '../gen/graphql.ts';

type Entry = CalendarQuery['calendar'][number];

/** What happens on a day, in its order, and what the marks of the calendar mean. */
export function DayList({ day, entries }: { day: string; entries: readonly Entry[] }) {
  const { day: written } = useFormat();
  return (
    <section aria-live="polite" className="flex flex-col gap-3">
      <h2 className="text-std-20B-150">{written(day)}</h2>
      {entries.length === 0 && (
        <p>
          <Trans>この日の受付開始や開催はありません。</Trans>
        </p>
      )}
      {entries.map((entry) => (
        <Row entry={entry} key={`${entry.itemId} ${entry.occasion} ${entry.at}`} />
      ))}
      <p className="flex flex-wrap gap-x-5 text-[0.9375rem] text-solid-gray-700">
        <span className="flex items-center gap-2">
          <span aria-hidden="true" className="size-2.5 rounded-full bg-key-900" />
          <Trans>販売や受付の始まり</Trans>
        </span>
        <span className="flex items-center gap-2">
          <span aria-hidden="true" className="size-2.5 border-2 border-success-2 bg-white" />
          <Trans>イベントの開催</Trans>
        </span>
      </p>
    </section>
  );
}

function Row({ entry: { at, occasion, kind, itemId, name } }: { entry: Entry }) {
  const { instant } = useFormat();
  return (
    <Link className={tapCardClass} href={`/${kind === 'EVENT' ? 'events' : 'tickets'}/${itemId}`}>
      <span className="flex min-w-0 flex-col">
        <span className="font-700">{name}</span>
        <span className="text-[0.9375rem] text-solid-gray-700">
          {occasion === 'HELD' ? <Trans>{instant(at)} 開催</Trans> : <Trans>{instant(at)} 受付開始</Trans>}
        </span>
      </span>
      <Icon name="right" size={20} />
    </Link>
  );
}
