import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { Link, useLocation, useSearch } from 'wouter';
import { buttonClass } from '../../kit/Button.tsx';
import { EmptyState } from '../../kit/EmptyState.tsx';
import { DeskPage } from '../../kit/Page.tsx';
import { Select } from '../../kit/Select.tsx';
import { graphql } from '../gen/gql.ts';
import type { BankAccountState } from '../gen/graphql.ts';
import { focusTable, useTableFocus } from '../shell/focus.ts';
import { useKeys } from '../shell/keys.ts';
import { List } from '../shell/List.tsx';
import { usePages } from '../shell/usePages.ts';
import { AccountDialog } from './AccountDialog.tsx';
import { useAccountColumns } from './useAccountColumns.tsx';
import { useAccountWords } from './useAccountWords.ts';

const AccountsQuery = graphql(`
  query BankAccounts($filter: BankAccountFilter, $first: Int!, $after: String) {
    bankAccounts(filter: $filter, first: $first, after: $after) {
      edges {
        node {
          id
          owner
          state
          version
          bank
          bankName
          branch
          branchName
          type
          number
          holder
          note
          proposedAt
          proposedBy {
            id
            name
          }
          confirmedBy {
            id
            name
          }
          company {
            id
            code
            name
          }
          member {
            id
            number
            name
          }
          claim {
            id
            reference
            heirName
            member {
              id
              name
            }
          }
          agency {
            id
            name
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

const states: readonly BankAccountState[] = ['PENDING', 'CURRENT', 'ENDED'];

/** The accounts that money is sent to: those that wait for their confirmation, those in use, those of before. */
export default function BankAccounts() {
  const { t } = useLingui();
  const [, go] = useLocation();
  const words = useAccountWords();
  const columns = useAccountColumns();
  const asked = new URLSearchParams(useSearch()).get('state');
  const state = states.find((one) => one === asked) ?? 'PENDING';
  const [current, setCurrent] = useState<string>();
  const [opened, open] = useState<string>();
  const pages = usePages(AccountsQuery, { filter: { state }, first: 30, after: null }, (data) => data.bankAccounts);
  const account = pages.rows?.find(({ id }) => id === opened);
  useKeys([
    { key: 'j', says: t`次の行へ`, run: focusTable },
    { key: 'k', says: t`前の行へ`, run: focusTable },
    { key: 'Enter', says: t`行を開く`, run: focusTable },
    { key: 'n', says: t`口座を登録`, run: () => go('/accounts/new') },
    { key: 'Escape', says: t`はじめの画面へ`, run: () => go('/') },
  ]);
  useTableFocus(Boolean(pages.rows));
  return (
    <DeskPage
      bar={
        <>
          <div className="flex items-center gap-2 [&>div]:flex-row [&>div]:items-center">
            <Select
              id="account-state"
              label={<Trans>状態</Trans>}
              onChange={(next) => go(`/accounts?state=${next}`, { replace: true })}
              options={states.map((value) => ({ value, label: words.state(value) }))}
              small
              value={state}
            />
          </div>
          {pages.data && <Trans>{pages.data.bankAccounts.totalCount.toLocaleString('ja-JP')}件</Trans>}
          <Link className={`${buttonClass({ look: 'secondary', small: true })} ml-auto`} href="/accounts/new">
            <Trans>口座を登録</Trans>
          </Link>
        </>
      }
      title={t`振込口座`}
    >
      <List
        columns={columns}
        current={current}
        empty={
          <EmptyState
            icon="check"
            title={state === 'PENDING' ? <Trans>確認を待つ口座はありません</Trans> : <Trans>口座はありません</Trans>}
          />
        }
        label={t`口座の一覧`}
        onCurrent={setCurrent}
        onOpen={({ id }) => open(id)}
        pages={pages}
        rowKey={({ id }) => id}
      />
      {account && <AccountDialog account={account} again={pages.again} onClose={() => open(undefined)} />}
    </DeskPage>
  );
}
