import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import type { Column } from '../../kit/Table.tsx';
import { type FragmentType, readFragment } from '../gen/fragment-masking.ts';
import { graphql } from '../gen/gql.ts';
import type { LetterRowFragment } from '../gen/graphql.ts';
import { moment } from '../words/dates.ts';
import { Name } from '../words/PersonName.tsx';
import { useWords } from '../words/useWords.ts';
import { useLetterWords } from './useLetterWords.ts';

const LetterRow = graphql(`
  fragment LetterRow on Letter {
    id
    kind
    dueAt
    sentAt
    reference
    memberNumber
    addressee
    benefitKind {
      id
      name
      nameEn
    }
    sentBy {
      id
      name
    }
  }
`);

type Row = { id: string } & FragmentType<typeof LetterRow>;

/** What the columns take. */
export interface LetterColumns {
  chosen: ReadonlySet<string>;
  onToggle: (id: string) => void;
  sent: boolean;
}

/** The columns of letters, the first to choose with. */
export function useLetterColumns({ chosen, onToggle, sent }: LetterColumns): Column<Row>[] {
  const { t } = useLingui();
  const words = useWords();
  const kind = useLetterWords();
  const of = (cell: (letter: LetterRowFragment) => ReactNode) => (row: Row) => cell(readFragment(LetterRow, row));
  const columns: Column<Row>[] = [
    {
      key: 'chosen',
      label: <Trans>選択</Trans>,
      width: 'w-12',
      cell: of(({ id, addressee }) => (
        <input
          aria-label={t`${addressee ?? ''} 宛を選ぶ`}
          checked={chosen.has(id)}
          className="size-4 align-middle accent-key-900"
          onChange={() => onToggle(id)}
          onClick={(event) => event.stopPropagation()}
          tabIndex={-1}
          type="checkbox"
        />
      )),
    },
    { key: 'kind', label: <Trans>書面</Trans>, width: 'w-32', cell: of((letter) => kind(letter.kind)) },
    { key: 'benefit', label: <Trans>種類</Trans>, cell: of(({ benefitKind }) => words.kind(benefitKind)) },
    { key: 'addressee', label: <Trans>宛名</Trans>, cell: of(({ addressee }) => <Name text={addressee ?? ''} />) },
    {
      key: 'number',
      label: <Trans>会員番号</Trans>,
      width: 'w-28',
      cell: of(({ memberNumber }) => <span className="font-mono">{memberNumber}</span>),
    },
    {
      key: 'reference',
      label: <Trans>受付番号</Trans>,
      width: 'w-40',
      cell: of(({ reference }) => <span className="font-mono">{reference}</span>),
    },
    {
      key: 'due',
      label: <Trans>決まった日時</Trans>,
      width: 'w-40',
      cell: of(({ dueAt }) => <span className="tabular-nums">{moment(dueAt)}</span>),
    },
  ];
  if (!sent) return columns;
  return [
    ...columns,
    {
      key: 'sent',
      label: <Trans>発送</Trans>,
      width: 'w-56',
      cell: of(({ sentAt, sentBy }) => (
        <span className="tabular-nums">
          {sentAt && moment(sentAt)} {sentBy?.name}
        </span>
      )),
    },
  ];
}
