import { useLingui } from '@lingui/react/macro';
import type { CouponStatus } from '../gen/graphql.ts';

/** The words of a coupon's states. */
export function useCouponWords(): (status: CouponStatus) => string {
  const { t } = useLingui();
  const words: Record<CouponStatus, string> = {
    ISSUED: t`未使用`,
    REDEEMED: t`精算待ち`,
    SETTLED: t`精算済み`,
    CANCELLED: t`取消し`,
    EXPIRED: t`失効`,
  };
  return (status) => words[status];
}
