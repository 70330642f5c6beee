import { Trans } from '@lingui/react/macro';
import { Link } from 'wouter';
import { Section, tapCardClass } from '../../kit/Card.tsx';
import { Icon } from '../../kit/icons.tsx';
import { useFormat } from '../../kit/useFormat.ts';
import { type FragmentType, readFragment } from '../gen/fragment-masking.ts';
import { graphql } from '../gen/gql.ts';

const UsableCouponFragment = graphql(`
  fragment UsableCoupon on Coupon {
    id
    claimId
    amount
    usableUntil
    agency {
      id
      name
    }
  }
`);

/** What a UsableCoupons takes. */
export interface UsableCouponsProps {
  coupons: readonly ({ id: string } & FragmentType<typeof UsableCouponFragment>)[];
}

/** The coupons that can be used today, each one tap away from being shown at the agency. */
export default function UsableCoupons({ coupons }: UsableCouponsProps) {
  return (
    <Section title={<Trans>お使いいただける割引券</Trans>}>
      {coupons.map((coupon) => (
        <Row coupon={coupon} key={coupon.id} />
      ))}
    </Section>
  );
}

function Row({ coupon: masked }: { coupon: FragmentType<typeof UsableCouponFragment> }) {
  const { claimId, amount, usableUntil, agency } = readFragment(UsableCouponFragment, masked);
  const { yen, day } = useFormat();
  return (
    <Link className={tapCardClass} href={`/claims/${claimId}/coupon`}>
      <span className="flex min-w-0 flex-col gap-0.5">
        <span className="font-700">
          <Trans>{yen(amount ?? 0)}引き 割引券を表示する</Trans>
        </span>
        <span className="text-[0.9375rem] text-solid-gray-700">
          <span className="mr-3">{agency?.name}</span>
          <span className="inline-block">
            <Trans>{day(usableUntil ?? '')} まで使えます。</Trans>
          </span>
        </span>
      </span>
      <Icon name="right" size={20} />
    </Link>
  );
}
