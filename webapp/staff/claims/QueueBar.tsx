import { Trans } from '@lingui/react/macro';
import { type FragmentType, readFragment } from '../gen/fragment-masking.ts';
import { graphql } from '../gen/gql.ts';
import { QueueFilters } from './QueueFilters.tsx';
import { QueuePages } from './QueuePages.tsx';
import { QueueStates } from './QueueStates.tsx';
import type { QueueView } from './queueAddress.ts';
import type { QueueWays } from './queueWays.ts';

const QueueCounts = graphql(`
  fragment QueueCounts on Query {
    claimCounts {
      status
      count
      mine
      unassigned
      revoking
    }
  }
`);

/** What a QueueBar takes. */
export interface QueueBarProps extends QueueWays {
  counts: FragmentType<typeof QueueCounts> | undefined;
  total: number | undefined;
  view: QueueView;
  onShow: (next: QueueView) => void;
}

/** Which claims the queue shows: by state, with counts, and by what narrows it further. */
export function QueueBar({ counts, total, view, onShow, onPrevious, onNext }: QueueBarProps) {
  const known = readFragment(QueueCounts, counts)?.claimCounts;
  const chosen = known?.filter(({ status }) => view.status.includes(status));
  const sum = (numbers: number[] | undefined) => numbers?.reduce((all, one) => all + one, 0);
  const show = (change: Partial<QueueView>) => onShow({ ...view, after: undefined, at: undefined, ...change });
  return (
    <div className="flex grow flex-wrap items-center gap-x-1.5 gap-y-1">
      <QueueStates
        chosen={view.status}
        count={(state) => known && (known.find(({ status }) => status === state)?.count ?? 0)}
        onChange={(status) => show({ status })}
      />
      <QueueFilters
        mine={sum(chosen?.map(({ mine }) => mine))}
        onShow={show}
        revoking={known && sum(known.map(({ revoking }) => revoking))}
        unassigned={sum(chosen?.map(({ unassigned }) => unassigned))}
        view={view}
      />
      <div className="ml-auto flex items-center gap-2">
        <output className="whitespace-nowrap text-right text-[0.8125rem] tabular-nums">
          {total !== undefined && <Trans>全 {total.toLocaleString('ja-JP')} 件</Trans>}
        </output>
        <QueuePages onNext={onNext} onPrevious={onPrevious} />
      </div>
    </div>
  );
}
