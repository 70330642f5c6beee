import { Trans } from '@lingui/react/macro';
import { yen } from '../../kit/format.ts';
import type { Column } from '../../kit/Table.tsx';
import { day } from '../words/dates.ts';
import type { Cancellable } from './CancelCoupon.tsx';
import type { Redeemed } from './UnredeemCoupon.tsx';

/** A coupon as the list has it. */
export interface ListedCoupon extends Cancellable, Redeemed {
  member?: { name?: string | null; number?: string | null } | null;
  usableUntil?: string | null;
  twice: boolean;
}

/** The columns of the list of coupons. */
export function useCouponColumns(): Column<ListedCoupon>[] {
  return [
    { key: 'agency', label: <Trans>旅行会社</Trans>, cell: (row) => row.agency?.name },
    {
      key: 'reference',
      label: <Trans>受付番号</Trans>,
      cell: (row) => <span className="font-mono">{row.reference}</span>,
    },
    {
      key: 'member',
      label: <Trans>会員</Trans>,
      cell: (row) => (
        <>
          {row.member?.name} <span className="font-mono text-[0.8125rem]">{row.member?.number}</span>
        </>
      ),
    },
    { key: 'until', label: <Trans>使える期限</Trans>, cell: (row) => row.usableUntil && day(row.usableUntil) },
    { key: 'used', label: <Trans>利用日</Trans>, cell: (row) => row.usedOn && day(row.usedOn) },
    { key: 'bill', label: <Trans>請求書</Trans>, cell: (row) => row.bill },
    { key: 'cost', label: <Trans>旅行の費用</Trans>, numeric: true, cell: (row) => row.cost && yen(row.cost) },
    {
      key: 'amount',
      label: <Trans>割引額</Trans>,
      numeric: true,
      cell: (row) => (
        <>
          {row.twice && (
            <span className="mr-2 font-700 text-error-2">
              <Trans>二重、会員が返還</Trans>
            </span>
          )}
          {yen(row.amount ?? 0)}
        </>
      ),
    },
  ];
}
