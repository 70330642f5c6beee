import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { Link, useLocation } from 'wouter';
import { Button } from '../../kit/Button.tsx';
import { EmptyState } from '../../kit/EmptyState.tsx';
import { monthOrDay, yen } from '../../kit/format.ts';
import { DeskPage } from '../../kit/Page.tsx';
import { graphql } from '../gen/gql.ts';
import { focusTable, useTableFocus } from '../shell/focus.ts';
import { useKeys } from '../shell/keys.ts';
import { List } from '../shell/List.tsx';
import { usePages } from '../shell/usePages.ts';
import { day, moment } from '../words/dates.ts';
import { MakeDialog } from './MakeDialog.tsx';
import { usePayoutWords } from './usePayoutWords.ts';

const PayoutsQuery = graphql(`
  query Payouts($first: Int!, $after: String) {
    payoutNext {
      month
      closedOn
      payOn
      claimCount
      total
    }
    payouts(first: $first, after: $after) {
      edges {
        node {
          id
          number
          month
          payOn
          status
          transferCount
          claimCount
          heldCount
          total
          madeAt
          madeBy {
            id
            name
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

/** The payment runs, the newest first, and what the next one would gather. */
export default function Payouts() {
  const { t } = useLingui();
  const [, go] = useLocation();
  const words = usePayoutWords();
  const [current, setCurrent] = useState<string>();
  const [making, make] = useState(false);
  const pages = usePages(PayoutsQuery, { first: 30, after: null }, (data) => data.payouts);
  const next = pages.data?.payoutNext;
  useKeys([
    { key: 'j', says: t`次の行へ`, run: focusTable },
    { key: 'k', says: t`前の行へ`, run: focusTable },
    { key: 'Enter', says: t`行を開く`, run: focusTable },
    { key: 'n', says: t`支払処理を作成`, run: () => next && make(true) },
    { key: 'Escape', says: t`はじめの画面へ`, run: () => go('/') },
  ]);
  useTableFocus(Boolean(pages.rows));
  return (
    <DeskPage
      bar={
        <>
          {next && (
            <span className="tabular-nums">
              <Trans>
                {day(next.closedOn)}までに承認され、支払いを待つ申請 {next.claimCount}件 {yen(next.total)}（支払日{' '}
                {day(next.payOn)}）
              </Trans>
            </span>
          )}
          {pages.data && !next && <Trans>支払の定めが未登録です。管理者に登録してもらってください。</Trans>}
          <Link className="link focus-mark ml-auto" href="/payouts/returned">
            <Trans>戻った振込</Trans>
          </Link>
          <Button isDisabled={!next} onPress={() => make(true)} small>
            <Trans>支払処理を作成</Trans>
          </Button>
        </>
      }
      title={t`支払処理`}
    >
      <List
        columns={[
          { key: 'number', label: <Trans>番号</Trans>, numeric: true, width: 'w-16', cell: (run) => run.number },
          { key: 'month', label: <Trans>対象</Trans>, cell: (run) => t`${monthOrDay(run.month)}分` },
          {
            key: 'payOn',
            label: <Trans>支払日</Trans>,
            cell: (run) => <span className="tabular-nums">{day(run.payOn)}</span>,
          },
          { key: 'status', label: <Trans>状態</Trans>, cell: (run) => words.status(run.status) },
          {
            key: 'transfers',
            label: <Trans>振込</Trans>,
            numeric: true,
            cell: (run) => run.transferCount.toLocaleString('ja-JP'),
          },
          {
            key: 'claims',
            label: <Trans>申請</Trans>,
            numeric: true,
            cell: (run) => run.claimCount.toLocaleString('ja-JP'),
          },
          {
            key: 'held',
            label: <Trans>保留</Trans>,
            numeric: true,
            cell: (run) => run.heldCount.toLocaleString('ja-JP'),
          },
          { key: 'total', label: <Trans>合計</Trans>, numeric: true, cell: (run) => yen(run.total) },
          {
            key: 'madeBy',
            label: <Trans>作成</Trans>,
            cell: (run) => (
              <span className="tabular-nums">
                {moment(run.madeAt)} {run.madeBy?.name}
              </span>
            ),
          },
        ]}
        current={current}
        empty={
          <EmptyState icon="yen" title={<Trans>支払処理はまだありません</Trans>}>
            <Trans>締め日が過ぎると、その日までに承認された申請をまとめて作成できます。</Trans>
          </EmptyState>
        }
        label={t`支払処理の一覧`}
        onCurrent={setCurrent}
        onOpen={({ id }) => go(`/payouts/${id}`)}
        pages={pages}
        rowKey={({ id }) => id}
      />
      {making && next && <MakeDialog next={next} onClose={() => make(false)} onMade={(id) => go(`/payouts/${id}`)} />}
    </DeskPage>
  );
}
