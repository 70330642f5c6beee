import { Trans } from '@lingui/react/macro';
import type { DisasterFactsFragment } from '../gen/graphql.ts';
import { day } from '../words/dates.ts';
import { place, useDisasterWords } from './useDisasterWords.ts';

/** The columns of the list of disasters. */
export function useDisasterColumns() {
  const { natures, states, treated } = useDisasterWords();
  return [
    { key: 'status', label: <Trans>状態</Trans>, cell: (row: DisasterFactsFragment) => states[row.status] },
    { key: 'nature', label: <Trans>種類</Trans>, cell: (row: DisasterFactsFragment) => natures[row.nature] },
    { key: 'name', label: <Trans>災害の名前</Trans>, cell: (row: DisasterFactsFragment) => row.name },
    {
      key: 'days',
      label: <Trans>期間</Trans>,
      cell: (row: DisasterFactsFragment) => `${day(row.fromOn)} - ${day(row.untilOn)}`,
    },
    { key: 'area', label: <Trans>地域</Trans>, cell: (row: DisasterFactsFragment) => <Area area={row.area} /> },
    { key: 'treated', label: <Trans>扱い</Trans>, cell: (row: DisasterFactsFragment) => treated(row) },
    {
      key: 'by',
      label: <Trans>登録・確認した人</Trans>,
      cell: (row: DisasterFactsFragment) => [row.proposedBy?.name, row.settledBy?.name].filter(Boolean).join('・'),
    },
  ];
}

const few = 4;

function Area({ area }: { area: readonly string[] }) {
  const more = area.length - few;
  return (
    <span className="font-mono">
      {area.slice(0, few).map(place).join('、')}
      {more > 0 && <Trans> ほか{more}</Trans>}
    </span>
  );
}
