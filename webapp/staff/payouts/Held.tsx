import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { EmptyState } from '../../kit/EmptyState.tsx';
import { yen } from '../../kit/format.ts';
import { graphql } from '../gen/gql.ts';
import { List } from '../shell/List.tsx';
import { usePages } from '../shell/usePages.ts';
import { PersonName } from '../words/PersonName.tsx';
import { useWords } from '../words/useWords.ts';
import { useAgain } from './Transfers.tsx';
import { usePayoutWords } from './usePayoutWords.ts';

const HeldQuery = graphql(`
  query PayoutHeld($id: ID!, $first: Int!, $after: String) {
    payout(id: $id) {
      id
      held(first: $first, after: $after) {
        edges {
          node {
            id
            amount
            held
            claim {
              id
              reference
              kind {
                ja
                en
              }
              memberNumber
              memberName
              companyName
            }
          }
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  }
`);

/** What a run does not pay, with the reason and what mends it. */
export function Held({ run, version }: { run: string; version: number }) {
  const { t } = useLingui();
  const [, go] = useLocation();
  const words = useWords();
  const payouts = usePayoutWords();
  const [current, setCurrent] = useState<string>();
  const pages = usePages(HeldQuery, { id: run, first: 50, after: null }, (data) => data.payout?.held);
  useAgain(version, pages.again);
  return (
    <List
      columns={[
        { key: 'reason', label: <Trans>理由</Trans>, cell: (row) => (row.held ? payouts.held(row.held) : '') },
        { key: 'company', label: <Trans>事業所</Trans>, cell: (row) => row.claim.companyName },
        {
          key: 'member',
          label: <Trans>会員</Trans>,
          cell: (row) => <PersonName kana={row.claim.memberNumber} name={row.claim.memberName} />,
        },
        { key: 'kind', label: <Trans>種類</Trans>, cell: (row) => words.text(row.claim.kind) },
        { key: 'amount', label: <Trans>金額</Trans>, numeric: true, cell: (row) => yen(row.amount ?? 0) },
        {
          key: 'remedy',
          label: <Trans>解消するには</Trans>,
          cell: (row) => <span className="whitespace-normal">{row.held && payouts.remedy(row.held)}</span>,
        },
      ]}
      current={current}
      empty={<EmptyState icon="check" title={<Trans>保留はありません</Trans>} />}
      label={t`保留の一覧`}
      onCurrent={setCurrent}
      onOpen={({ claim }) => go(`/claims/${claim.id}`)}
      pages={pages}
      rowKey={({ id }) => id}
    />
  );
}
