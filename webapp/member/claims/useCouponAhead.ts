import { useLingui } from '@lingui/react/macro';
import type { TimelineStep } from '../../kit/Timeline.tsx';
import { useFormat } from '../../kit/useFormat.ts';
import type { CouponStatus } from '../gen/graphql.ts';

interface Coupon {
  status: CouponStatus;
  amount?: number | null;
  usableUntil?: string | null;
  usedOn?: string | null;
  agency?: { name: string } | null;
}

/** What comes next for a claim that ended in a coupon: it is shown, billed, settled. */
export function useCouponAhead(): (coupon: Coupon) => TimelineStep[] {
  const { t } = useLingui();
  const { day, yen } = useFormat();
  return ({ status, amount, usableUntil, usedOn, agency }) => {
    const where = agency?.name ?? '';
    const until = usableUntil ? day(usableUntil) : '';
    const used = usedOn ? day(usedOn) : '';
    const off = yen(amount ?? 0);
    const taken = t`${used}に、${where}で${off}の割引を受けられました。`;
    const show: TimelineStep = {
      key: 'show',
      state: 'now',
      title: t`割引券をお見せください`,
      detail: t`${until}までに、${where}でのお支払いのときにお見せください。`,
    };
    const settle: TimelineStep = {
      key: 'settle',
      state: 'next',
      title: t`旅行会社への精算`,
      when: t`割引した分は、事務局が旅行会社へお支払いします。`,
    };
    switch (status) {
      case 'ISSUED':
        return [show, settle];
      case 'REDEEMED':
        return [{ ...settle, state: 'now', detail: taken }];
      case 'SETTLED':
        return [{ ...settle, state: 'done', title: t`ご利用・精算済み`, when: taken }];
      default:
        return [];
    }
  };
}
