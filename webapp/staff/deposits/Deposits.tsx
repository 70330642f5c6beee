import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { useQuery } from 'urql';
import { useLocation, useSearch } from 'wouter';
import { Button } from '../../kit/Button.tsx';
import { EmptyState } from '../../kit/EmptyState.tsx';
import { DeskPage } from '../../kit/Page.tsx';
import { Select } from '../../kit/Select.tsx';
import { graphql } from '../gen/gql.ts';
import type { DepositStatus, DepositsQuery } from '../gen/graphql.ts';
import { focusTable, useTableFocus } from '../shell/focus.ts';
import { KeyHint } from '../shell/KeyHint.tsx';
import { useKeys } from '../shell/keys.ts';
import { List } from '../shell/List.tsx';
import { usePages } from '../shell/usePages.ts';
import { day } from '../words/dates.ts';
import { DepositDialog } from './DepositDialog.tsx';
import { TakeStatement } from './TakeStatement.tsx';
import { useDepositColumns } from './useDepositColumns.tsx';
import { useDepositWords } from './useDepositWords.ts';

const DepositsDocument = graphql(`
  query Deposits($status: DepositStatus, $first: Int!, $after: String) {
    deposits(status: $status, first: $first, after: $after) {
      edges {
        node {
          id
          status
          doubt
          paidOn
          amount
          payer
          number
          reason
          order {
            id
            number
            member {
              id
              name
            }
          }
          booking {
            id
            number
            member {
              id
              name
            }
          }
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
      totalCount
    }
  }
`);

const LastStatement = graphql(`
  query LastStatement {
    statements(first: 1) {
      edges {
        node {
          id
          untilOn
        }
      }
    }
  }
`);

/** A deposit as the list reads it. */
export type DepositRow = DepositsQuery['deposits']['edges'][number]['node'];

const states: readonly DepositStatus[] = ['DOUBTFUL', 'MATCHED', 'TO_RETURN'];

/** What came into the scheme's account: first what waits for a person. */
export default function Deposits() {
  const { t } = useLingui();
  const [, go] = useLocation();
  const { status: word } = useDepositWords();
  const asked = new URLSearchParams(useSearch()).get('state') ?? 'DOUBTFUL';
  const status = states.find((one) => one === asked);
  const [current, setCurrent] = useState<string>();
  const [opened, open] = useState<string>();
  const [taking, take] = useState(false);
  const pages = usePages(DepositsDocument, { status: status ?? null, first: 30, after: null }, (data) => data.deposits);
  const [{ data: last }, again] = useQuery({ query: LastStatement, requestPolicy: 'cache-and-network' });
  const until = last?.statements.edges[0]?.node.untilOn;
  useKeys([
    { key: 'j', says: t`次の行へ`, run: focusTable },
    { key: 'k', says: t`前の行へ`, run: focusTable },
    { key: 'Enter', says: t`入金を照合する`, run: focusTable },
    { key: 'n', says: t`入金明細を取り込む`, run: () => take(true) },
    { key: 'Escape', says: t`戻る`, run: () => go('/') },
  ]);
  useTableFocus(Boolean(pages.rows));
  const done = () => {
    take(false);
    open(undefined);
    pages.again();
    again({ requestPolicy: 'network-only' });
  };
  return (
    <DeskPage
      bar={
        <>
          <div className="flex items-center gap-4 [&>div]:flex-row [&>div]:items-center [&>div]:gap-2 [&_label]:whitespace-nowrap">
            <Select
              id="deposit-state"
              label={<Trans>状態</Trans>}
              onChange={(next) => go(`/deposits?state=${next}`, { replace: true })}
              options={[...states.map((value) => ({ value, label: word(value) })), { value: 'ALL', label: t`すべて` }]}
              small
              value={status ?? 'ALL'}
            />
            <Button look="secondary" onPress={() => take(true)} small>
              <Trans>入金明細を取り込む</Trans> <KeyHint name="n" />
            </Button>
            {last && (
              <span>
                {until ? <Trans>{day(until)} まで取り込み済み</Trans> : <Trans>まだ取り込んでいません</Trans>}
              </span>
            )}
          </div>
          {pages.data && <Trans>{pages.data.deposits.totalCount.toLocaleString('ja-JP')}件</Trans>}
        </>
      }
      title={t`入金`}
    >
      <List
        columns={useDepositColumns()}
        current={current}
        empty={<EmptyState icon="check" title={<Trans>当てはまる入金はありません</Trans>} />}
        label={t`入金の一覧`}
        onCurrent={setCurrent}
        onOpen={({ id }) => open(id)}
        pages={pages}
        rowKey={({ id }) => id}
      />
      {opened && <DepositDialog id={opened} onClose={() => open(undefined)} onDone={done} />}
      {taking && <TakeStatement last={until} onClose={() => take(false)} onDone={done} />}
    </DeskPage>
  );
}
