import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from 'urql';
import { type FragmentType, readFragment } from '../gen/fragment-masking.ts';
import { graphql } from '../gen/gql.ts';
import { useMe } from '../shell/viewer.ts';
import { useWords } from '../words/useWords.ts';
import { QueuePages } from './QueuePages.tsx';
import { openStates, type QueueView, statesOf } from './queueAddress.ts';
import type { QueueWays } from './queueWays.ts';

const QueueCounts = graphql(`
  fragment QueueCounts on Query {
    claimCounts {
      status
      count
    }
  }
`);

const KindsQuery = graphql(`
  query Kinds {
    benefitKinds(first: 50) {
      edges {
        node {
          id
          name
          nameEn
        }
      }
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

/** The counts of each state, which choose what is shown, and the kind. */
export function QueueBar({ counts, total, view, onShow, onPrevious, onNext }: QueueBarProps) {
  const { t } = useLingui();
  const { roles } = useMe();
  const words = useWords();
  const [{ data: kinds }] = useQuery({ query: KindsQuery });
  const known = readFragment(QueueCounts, counts)?.claimCounts;
  const first = { after: undefined, at: undefined };
  return (
    <>
      <fieldset className="flex flex-wrap items-center gap-1">
        <legend className="sr-only">
          <Trans>状態</Trans>
        </legend>
        {statesOf(roles).map((state) => (
          <label
            className="flex h-7 cursor-pointer items-center gap-1.5 rounded-full border border-solid-gray-420 px-2.5 text-[0.875rem] hover:bg-key-50 has-checked:border-key-900 has-checked:bg-key-100 has-checked:font-700 has-focus-visible:outline-4 has-focus-visible:outline-black has-focus-visible:outline-offset-2"
            key={state}
          >
            <input
              checked={view.status.includes(state)}
              className="sr-only"
              onChange={() => onShow({ ...view, ...first, status: toggled(view.status, state, roles) })}
              type="checkbox"
            />
            {words.state(state)}
            {openStates.includes(state) && (
              <span className="min-w-4 text-right font-mono tabular-nums">
                {known ? (known.find(({ status }) => status === state)?.count ?? 0).toLocaleString('ja-JP') : '…'}
              </span>
            )}
          </label>
        ))}
      </fieldset>
      <label className="flex items-center gap-2 text-[0.875rem]">
        <Trans>種類</Trans>
        <select
          className="focus-mark h-7 rounded-6 border border-solid-gray-600 bg-white px-2"
          onChange={(event) => onShow({ ...view, ...first, kind: event.target.value || undefined })}
          value={view.kind ?? ''}
        >
          <option value="">{t`すべて`}</option>
          {kinds?.benefitKinds.edges.map(({ node }) => (
            <option key={node.id} value={node.id}>
              {words.kind(node)}
            </option>
          ))}
        </select>
      </label>
      <output className="ml-auto min-w-16 text-right text-[0.875rem] tabular-nums">
        {total !== undefined && <Trans>全 {total.toLocaleString('ja-JP')} 件</Trans>}
      </output>
      <QueuePages onNext={onNext} onPrevious={onPrevious} />
    </>
  );
}

type States = QueueView['status'];

function toggled(states: States, state: States[number], roles: Parameters<typeof statesOf>[0]): States {
  const next = states.includes(state) ? states.filter((one) => one !== state) : [...states, state];
  return next.length > 0 ? statesOf(roles).filter((one) => next.includes(one)) : states;
}
