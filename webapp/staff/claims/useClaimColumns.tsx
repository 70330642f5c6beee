import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { yen } from '../../kit/format.ts';
import type { Column } from '../../kit/Table.tsx';
import { type FragmentType, readFragment } from '../gen/fragment-masking.ts';
import { graphql } from '../gen/gql.ts';
import type { ClaimOrder, ClaimRowFragment } from '../gen/graphql.ts';
import { useMe } from '../shell/viewer.ts';
import { daysSince, today } from '../words/dates.ts';
import { PersonName } from '../words/PersonName.tsx';
import { useWords } from '../words/useWords.ts';
import { ClaimMark } from './ClaimMark.tsx';
import { Day, Deadline } from './Deadline.tsx';
import { PickBox } from './PickBox.tsx';
import { StateBadge } from './StateBadge.tsx';
import type { PickRow, Picks } from './usePicks.ts';

const ClaimRow = graphql(`
  fragment ClaimRow on Claim {
    id
    status
    eventOn
    fromOn
    deadlineOn
    amount
    submittedAt
    assignedTo {
      id
      name
    }
    reply @include(if: $deciding)
    verdict @include(if: $deciding) {
      entitled
    }
    certificate @include(if: $desk) {
      id
      status
      dueOn
    }
    kind {
      name
      nameEn
    }
    member {
      id
      number
      name
      kana
    }
    company {
      name
    }
  }
`);

/** A row of the queue. */
export type ClaimTableRow = PickRow & FragmentType<typeof ClaimRow>;

/** The columns of the queue: what decides what to open, and what is chosen. */
export function useClaimColumns(
  order: ClaimOrder,
  onOrder: (order: ClaimOrder) => void,
  picks: Picks<PickRow>,
): Column<ClaimTableRow>[] {
  const words = useWords();
  const me = useMe();
  const now = new Date();
  const of = (cell: (claim: ClaimRowFragment) => ReactNode) => (row: ClaimTableRow) =>
    cell(readFragment(ClaimRow, row));
  return [
    {
      key: 'pick',
      label: (
        <span className="sr-only">
          <Trans>選ぶ</Trans>
        </span>
      ),
      width: 'w-6',
      cell: (row) =>
        picks.may(row) && (
          <PickBox
            name={readFragment(ClaimRow, row).member.name ?? ''}
            onTurn={() => picks.turn(row)}
            picked={picks.has(row)}
          />
        ),
    },
    {
      key: 'state',
      label: <Trans>状態</Trans>,
      width: 'w-32',
      cell: of((claim) => <StateBadge state={claim.status} />),
    },
    {
      key: 'mark',
      label: <Trans>注意</Trans>,
      width: 'w-24',
      cell: of((claim) => <ClaimMark claim={claim} today={today(now)} />),
    },
    { key: 'kind', label: <Trans>種類</Trans>, cell: of((claim) => words.kind(claim.kind)) },
    {
      key: 'member',
      label: <Trans>会員</Trans>,
      cell: of(({ member }) => <PersonName kana={member.kana} name={member.name} />),
    },
    {
      key: 'number',
      label: <Trans>会員番号</Trans>,
      cell: of(({ member }) => <span className="font-mono">{member.number}</span>),
    },
    {
      key: 'company',
      width: 'w-[24%] max-w-0 truncate',
      label: <Trans>勤務先</Trans>,
      cell: of((claim) => claim.company.name),
    },
    { key: 'event', label: <Trans>事由の日</Trans>, cell: of((one) => <Day value={one.eventOn ?? one.fromOn} />) },
    {
      key: 'amount',
      label: <Trans>金額</Trans>,
      numeric: true,
      sorted: order === 'LARGEST' ? 'descending' : 'none',
      onSort: () => onOrder(order === 'LARGEST' ? 'OLDEST' : 'LARGEST'),
      cell: of((claim) => (claim.amount == null ? '' : yen(claim.amount))),
    },
    {
      key: 'age',
      label: <Trans>申請から</Trans>,
      numeric: true,
      sorted: order === 'OLDEST' ? 'descending' : order === 'NEWEST' ? 'ascending' : 'none',
      onSort: () => onOrder(order === 'OLDEST' ? 'NEWEST' : 'OLDEST'),
      cell: of((claim) => claim.submittedAt && <Trans>{daysSince(claim.submittedAt, now)} 日</Trans>),
    },
    {
      key: 'deadline',
      label: <Trans>期限</Trans>,
      sorted: order === 'DEADLINE' ? 'ascending' : 'none',
      onSort: () => onOrder(order === 'DEADLINE' ? 'OLDEST' : 'DEADLINE'),
      cell: of((claim) => <Deadline today={today(now)} value={claim.deadlineOn} />),
    },
    {
      key: 'assigned',
      label: <Trans>担当</Trans>,
      width: 'max-w-24 truncate',
      cell: of(({ assignedTo }) => (
        <span className={assignedTo?.id === me.id ? 'font-700' : ''}>{assignedTo?.name ?? ''}</span>
      )),
    },
  ];
}
