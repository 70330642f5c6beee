import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { Link, useLocation, useSearch } from 'wouter';
import { buttonClass } from '../../kit/Button.tsx';
import { EmptyState } from '../../kit/EmptyState.tsx';
import { DeskPage } from '../../kit/Page.tsx';
import { Select } from '../../kit/Select.tsx';
import { graphql } from '../gen/gql.ts';
import type { CouponStatus } from '../gen/graphql.ts';
import { focusTable, useTableFocus } from '../shell/focus.ts';
import { useKeys } from '../shell/keys.ts';
import { List } from '../shell/List.tsx';
import { usePages } from '../shell/usePages.ts';
import { CancelCoupon } from './CancelCoupon.tsx';
import { UnredeemCoupon } from './UnredeemCoupon.tsx';
import { useCouponColumns } from './useCouponColumns.tsx';
import { useCouponWords } from './useCouponWords.ts';

const CouponsQuery = graphql(`
  query Coupons($filter: CouponFilter, $first: Int!, $after: String) {
    coupons(filter: $filter, first: $first, after: $after) {
      edges {
        node {
          id
          status
          version
          amount
          usableUntil
          billableUntil
          usedOn
          cost
          bill
          twice
          agency {
            id
            name
          }
          reference
          member {
            id
            number
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

const states: readonly CouponStatus[] = ['REDEEMED', 'ISSUED', 'SETTLED', 'CANCELLED', 'EXPIRED'];

/** The coupons by their state: what agencies have billed, what is still out, what was settled. */
export default function Coupons() {
  const { t } = useLingui();
  const [, go] = useLocation();
  const word = useCouponWords();
  const columns = useCouponColumns();
  const asked = new URLSearchParams(useSearch()).get('state');
  const status = states.find((one) => one === asked) ?? 'REDEEMED';
  const [current, setCurrent] = useState<string>();
  const [opened, open] = useState<string>();
  const pages = usePages(CouponsQuery, { filter: { status }, first: 30, after: null }, (data) => data.coupons);
  const coupon = pages.rows?.find(({ id }) => id === opened);
  useKeys([
    { key: 'j', says: t`次の行へ`, run: focusTable },
    { key: 'k', says: t`前の行へ`, run: focusTable },
    { key: 'Enter', says: t`未使用の割引券、精算待ちの利用の登録を取り消す`, run: focusTable },
    { key: 'n', says: t`利用を登録`, run: () => go('/coupons/redeem') },
    { key: 'g', says: t`旅行会社の一覧へ`, run: () => go('/agencies') },
    { key: 'Escape', says: t`はじめの画面へ`, run: () => go('/') },
  ]);
  const close = () => open(undefined);
  const done = () => {
    close();
    pages.again();
  };
  useTableFocus(Boolean(pages.rows));
  return (
    <DeskPage
      bar={
        <>
          <div className="flex items-center gap-2 [&>div]:flex-row [&>div]:items-center">
            <Select
              id="coupon-state"
              label={<Trans>状態</Trans>}
              onChange={(next) => go(`/coupons?state=${next}`, { replace: true })}
              options={states.map((value) => ({ value, label: word(value) }))}
              small
              value={status}
            />
          </div>
          {pages.data && <Trans>{pages.data.coupons.totalCount.toLocaleString('ja-JP')}枚</Trans>}
          <Link className={`${buttonClass({ look: 'secondary', small: true })} ml-auto`} href="/agencies">
            <Trans>旅行会社</Trans>
          </Link>
          <Link className={buttonClass({ look: 'secondary', small: true })} href="/coupons/redeem">
            <Trans>利用を登録</Trans>
          </Link>
        </>
      }
      title={t`割引券`}
    >
      <List
        columns={columns}
        current={current}
        empty={
          <EmptyState icon="check" title={<Trans>この状態の割引券はありません</Trans>}>
            <Trans>旅行会社から請求が届いたら、「利用を登録」で割引券の番号を入れます。</Trans>
          </EmptyState>
        }
        label={t`割引券の一覧`}
        onCurrent={setCurrent}
        onOpen={({ id }) => open(id)}
        pages={pages}
        rowKey={({ id }) => id}
      />
      {coupon?.status === 'ISSUED' && <CancelCoupon coupon={coupon} onClose={close} onDone={done} />}
      {coupon?.status === 'REDEEMED' && <UnredeemCoupon coupon={coupon} onClose={close} onDone={done} />}
    </DeskPage>
  );
}
