import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import type { Column } from '../../kit/Table.tsx';
import { type FragmentType, readFragment } from '../gen/fragment-masking.ts';
import { graphql } from '../gen/gql.ts';
import type { MemberRowFragment } from '../gen/graphql.ts';
import { useMe } from '../shell/viewer.ts';
import { day } from '../words/dates.ts';
import { PersonName } from '../words/PersonName.tsx';

const MemberRow = graphql(`
  fragment MemberRow on Member {
    id
    number
    name
    kana
    bornOn @include(if: $desk)
    leftOn @include(if: $desk)
    telephone @include(if: $desk)
    employment @include(if: $desk) {
      id
      company {
        id
        code
        name
      }
    }
  }
`);

type Row = { id: string } & FragmentType<typeof MemberRow>;

/** The columns of found members: those that tell one from another. */
export function useMemberColumns(): Column<Row>[] {
  const { desk } = useMe().sight;
  const of = (cell: (member: MemberRowFragment) => ReactNode) => (row: Row) => cell(readFragment(MemberRow, row));
  const columns: Column<Row>[] = [
    {
      key: 'number',
      label: <Trans>会員番号</Trans>,
      width: 'w-28',
      cell: of(({ number }) => <span className="font-mono">{number}</span>),
    },
    {
      key: 'name',
      label: <Trans>氏名</Trans>,
      cell: of((member) => <PersonName kana={member.kana} name={member.name} />),
    },
  ];
  if (!desk) return columns;
  return [
    ...columns,
    {
      key: 'born',
      label: <Trans>生年月日</Trans>,
      width: 'w-28',
      cell: of(({ bornOn }) => <span className="tabular-nums">{bornOn && day(bornOn)}</span>),
    },
    {
      key: 'company',
      width: 'w-[40%] max-w-0 truncate',
      label: <Trans>勤務先</Trans>,
      cell: of(({ employment }) => employment?.company.name),
    },
    {
      key: 'code',
      label: <Trans>事業所番号</Trans>,
      width: 'w-28',
      cell: of(({ employment }) => <span className="font-mono">{employment?.company.code}</span>),
    },
    {
      key: 'telephone',
      label: <Trans>電話番号</Trans>,
      width: 'w-36',
      cell: of(({ telephone }) => <span className="font-mono">{telephone}</span>),
    },
    {
      key: 'left',
      label: <Trans>退会</Trans>,
      width: 'w-28',
      cell: of(({ leftOn }) => <span className="tabular-nums">{leftOn && day(leftOn)}</span>),
    },
  ];
}
