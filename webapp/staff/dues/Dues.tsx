import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { useQuery } from 'urql';
import { useLocation, useSearch } from 'wouter';
import { Button } from '../../kit/Button.tsx';
import { EmptyState } from '../../kit/EmptyState.tsx';
import { yen } from '../../kit/format.ts';
import { DeskPage } from '../../kit/Page.tsx';
import { Select } from '../../kit/Select.tsx';
import { graphql } from '../gen/gql.ts';
import { focusTable, useTableFocus } from '../shell/focus.ts';
import { useKeys } from '../shell/keys.ts';
import { List } from '../shell/List.tsx';
import { usePages } from '../shell/usePages.ts';
import { today } from '../words/dates.ts';
import { DuesDocument } from './due.ts';
import { lastMonths } from './months.ts';
import { useDueColumns } from './useDueColumns.tsx';

const DueSumDocument = graphql(`
  query DueSum($filter: DueFilter!) {
    dueSum(filter: $filter)
  }
`);

/** What companies owe for their members' orders: of a month, of all of them or of one. */
export default function Dues() {
  const { t } = useLingui();
  const [, go] = useLocation();
  const asked = new URLSearchParams(useSearch());
  const months = lastMonths(today(new Date()));
  const month = asked.get('month') ?? months[0] ?? '';
  const company = asked.get('company') ?? '';
  const [current, setCurrent] = useState<string>();
  const filter = { month, company };
  const pages = usePages(DuesDocument, { filter, first: 30, after: null }, (data) => data.dues);
  const [{ data }] = useQuery({ query: DueSumDocument, variables: { filter }, requestPolicy: 'cache-and-network' });
  const all = () => go(`/dues?month=${month}`, { replace: true });
  useKeys([
    { key: 'j', says: t`次の行へ`, run: focusTable },
    { key: 'k', says: t`前の行へ`, run: focusTable },
    { key: 'Enter', says: t`この事業所の分だけ`, run: focusTable },
    { key: 'Escape', says: t`戻る`, run: () => (company ? all() : go('/')) },
  ]);
  useTableFocus(Boolean(pages.rows));
  return (
    <DeskPage
      bar={
        <>
          <div className="[&>div]:flex-row [&>div]:items-center">
            <Select
              id="due-month"
              label={<Trans>月</Trans>}
              onChange={(next) => go(`/dues?month=${next}&company=${company}`, { replace: true })}
              options={months.map((value) => ({ value, label: t`${value.slice(0, 4)}年${Number(value.slice(5))}月` }))}
              small
              value={month}
            />
          </div>
          {company && (
            <Button look="secondary" onPress={all} small>
              <Trans>すべての事業所を見る</Trans>
            </Button>
          )}
          <strong aria-live="polite" className="ml-auto tabular-nums">
            {data && <Trans>請求の合計 {yen(data.dueSum)}</Trans>}
          </strong>
        </>
      }
      title={t`会社への請求`}
    >
      <List
        columns={useDueColumns()}
        current={current}
        empty={
          <EmptyState title={<Trans>この月の請求はありません</Trans>}>
            <Trans>会員が「会社の請求書」を選んで申し込むと、ここに載ります。</Trans>
          </EmptyState>
        }
        label={t`会社への請求の一覧`}
        onCurrent={setCurrent}
        onOpen={(row) => go(`/dues?month=${month}&company=${row.company.code}`)}
        pages={pages}
        rowKey={({ id }) => id}
      />
    </DeskPage>
  );
}
