import { Trans } from '@lingui/react/macro';
import { yen } from '../../kit/format.ts';
import type { CouponStatus } from '../gen/graphql.ts';
import { day } from '../words/dates.ts';
import { useCouponWords } from './useCouponWords.ts';

/** What a CouponState shows. */
export interface CouponStateProps {
  coupon: { status: CouponStatus; usableUntil?: string | null; usedOn?: string | null; cost?: number | null };
}

/** How far the coupon of a claim has come, in a line. */
export function CouponState({ coupon: { status, usableUntil, usedOn, cost } }: CouponStateProps) {
  const word = useCouponWords();
  return (
    <>
      {word(status)}{' '}
      {usedOn ? (
        <Trans>
          {day(usedOn)} 利用、旅行の費用 {yen(cost ?? 0)}
        </Trans>
      ) : (
        <Trans>{day(usableUntil ?? '')} まで使える</Trans>
      )}
    </>
  );
}
