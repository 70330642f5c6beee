import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { EmptyState } from '../../kit/EmptyState.tsx';
import { DeskPage } from '../../kit/Page.tsx';
import { graphql } from '../gen/gql.ts';
import { focusTable, useTableFocus } from '../shell/focus.ts';
import { useKeys } from '../shell/keys.ts';
import { List } from '../shell/List.tsx';
import { usePages } from '../shell/usePages.ts';
import { moment } from '../words/dates.ts';
import { Name } from '../words/PersonName.tsx';
import { ChooseCharacter } from './ChooseCharacter.tsx';

const CharactersQuery = graphql(`
  query Characters($first: Int!, $after: String) {
    userDefinedCharacters(first: $first, after: $after) {
      edges {
        node {
          codePoint
          hostCode
          members
          examples
          choice {
            id
            chosen
            chosenAt
          }
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

/** The host's own characters that stand in names, and what was chosen for each. */
export default function Characters() {
  const { t } = useLingui();
  const [, go] = useLocation();
  const [current, setCurrent] = useState<string>();
  const [opened, open] = useState<Parameters<typeof ChooseCharacter>[0]['character']>();
  const pages = usePages(CharactersQuery, { first: 50, after: null }, (data) => data.userDefinedCharacters);
  useKeys([
    { key: 'j', says: t`次の行へ`, run: focusTable },
    { key: 'k', says: t`前の行へ`, run: focusTable },
    { key: 'Enter', says: t`文字を決める`, run: focusTable },
    { key: 'Escape', says: t`はじめの画面へ`, run: () => go('/') },
  ]);
  useTableFocus(Boolean(pages.rows));
  return (
    <DeskPage title={t`外字`}>
      <p className="text-[0.875rem] text-solid-gray-700">
        <Trans>
          ホストだけが持つ文字です。行を開いて文字を決めると、その外字のある氏名がすべて直り、次の取り込みからもその文字で入ります。
        </Trans>
      </p>
      <List
        columns={[
          {
            key: 'code',
            label: <Trans>ホストの符号</Trans>,
            width: 'w-32',
            cell: (row) => <span className="font-mono">{row.hostCode}</span>,
          },
          {
            key: 'members',
            label: <Trans>会員</Trans>,
            numeric: true,
            width: 'w-24',
            cell: (row) => <Trans>{row.members.toLocaleString('ja-JP')} 人</Trans>,
          },
          { key: 'examples', label: <Trans>氏名の例</Trans>, cell: (row) => <Examples names={row.examples ?? []} /> },
          {
            key: 'chosen',
            label: <Trans>決めた文字</Trans>,
            width: 'w-28',
            cell: (row) =>
              row.choice ? <span className="font-700 text-[1rem]">{row.choice.chosen}</span> : <Trans>まだ</Trans>,
          },
          {
            key: 'at',
            label: <Trans>決めた日時</Trans>,
            width: 'w-40',
            cell: (row) => <span className="tabular-nums">{row.choice && moment(row.choice.chosenAt)}</span>,
          },
        ]}
        current={current}
        empty={
          <EmptyState icon="check" title={<Trans>外字のある氏名はありません</Trans>}>
            <Trans>取り込んだ氏名は、すべて普通の文字で書けています。</Trans>
          </EmptyState>
        }
        label={t`外字の一覧`}
        onCurrent={setCurrent}
        onOpen={open}
        pages={pages}
        rowKey={({ codePoint }) => String(codePoint)}
      />
      {opened && <ChooseCharacter character={opened} key={opened.codePoint} onClose={() => open(undefined)} />}
    </DeskPage>
  );
}

function Examples({ names }: { names: readonly string[] }) {
  return (
    <span className="flex gap-4 overflow-hidden whitespace-nowrap">
      {names.map((name) => (
        <span key={name}>
          <Name text={name} />
        </span>
      ))}
    </span>
  );
}
