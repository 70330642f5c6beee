import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import type { Column } from '../../kit/Table.tsx';
import { type FragmentType, readFragment } from '../gen/fragment-masking.ts';
import { graphql } from '../gen/gql.ts';
import type { InviteeRowFragment } from '../gen/graphql.ts';
import { moment } from '../words/dates.ts';
import { PersonName } from '../words/PersonName.tsx';

const InviteeRow = graphql(`
  fragment InviteeRow on Invitee {
    id
    number
    name
    kana
    companyName
    atHome
    codeEndsAt
  }
`);

type Row = { id: string } & FragmentType<typeof InviteeRow>;

/** What the columns take. */
export interface GuestColumns {
  /** Who is left out. */
  left: ReadonlySet<string>;
  onToggle: (id: string) => void;
}

/** The columns of whom to invite, the first to leave somebody out. */
export function useGuestColumns({ left, onToggle }: GuestColumns): Column<Row>[] {
  const { t } = useLingui();
  const of = (cell: (guest: InviteeRowFragment) => ReactNode) => (row: Row) => cell(readFragment(InviteeRow, row));
  return [
    {
      key: 'chosen',
      label: <Trans>選択</Trans>,
      width: 'w-12',
      cell: of(({ id, name }) => (
        <input
          aria-label={t`${name ?? ''} を選ぶ`}
          checked={!left.has(id)}
          className="size-4 align-middle accent-key-900"
          onChange={() => onToggle(id)}
          onClick={(event) => event.stopPropagation()}
          tabIndex={-1}
          type="checkbox"
        />
      )),
    },
    {
      key: 'number',
      label: <Trans>会員番号</Trans>,
      width: 'w-28',
      cell: of(({ number }) => <span className="font-mono">{number}</span>),
    },
    { key: 'name', label: <Trans>氏名</Trans>, cell: of(({ name, kana }) => <PersonName kana={kana} name={name} />) },
    {
      key: 'company',
      label: <Trans>勤務先</Trans>,
      width: 'w-[36%] max-w-0 truncate',
      cell: of(({ companyName }) => companyName),
    },
    {
      key: 'to',
      label: <Trans>送り先</Trans>,
      width: 'w-24',
      cell: of(({ atHome }) => (atHome ? <Trans>自宅</Trans> : <Trans>勤務先気付</Trans>)),
    },
    {
      key: 'code',
      label: <Trans>前のコードの期限</Trans>,
      width: 'w-40',
      cell: of(({ codeEndsAt }) => <span className="tabular-nums">{codeEndsAt && moment(codeEndsAt)}</span>),
    },
  ];
}
