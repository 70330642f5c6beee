import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { yen } from '../../kit/format.ts';
import { CouponState } from '../coupons/CouponState.tsx';
import { type FragmentType, readFragment } from '../gen/fragment-masking.ts';
import { graphql } from '../gen/gql.ts';
import { daysBetween, dayWithEra } from '../words/dates.ts';
import { useWords } from '../words/useWords.ts';
import { Line } from './FactLine.tsx';

const ClaimAnswers = graphql(`
  fragment ClaimAnswers on Claim {
    id
    fromOn
    personBornOn @include(if: $deciding)
    untilOn @include(if: $deciding)
    lossPercent @include(if: $deciding)
    flooded @include(if: $deciding)
    cost @include(if: $deciding)
    agency @include(if: $deciding) {
      id
      name
    }
    coupon @include(if: $desk) {
      id
      status
      usableUntil
      usedOn
      cost
    }
    tour @include(if: $deciding)
    companions @include(if: $deciding)
    course @include(if: $deciding)
    heirName @include(if: $desk)
    heirPostalCode @include(if: $desk)
    heirAddress @include(if: $desk)
    heirRelation @include(if: $desk)
    payee
    facility @include(if: $deciding) {
      id
      name
      prefecture
    }
  }
`);

/** What was answered beyond what the file can be held against; what a kind does not ask has no line. */
export function AnswerLines({ claim: masked }: { claim: FragmentType<typeof ClaimAnswers> }) {
  const { t } = useLingui();
  const words = useWords();
  const claim = readFragment(ClaimAnswers, masked);
  const { facility, coupon, fromOn, untilOn } = claim;
  const known = (value: unknown) => value !== null && value !== undefined && value !== '';
  const lines: [name: string, value: unknown, shown: () => ReactNode][] = [
    [t`子の生年月日`, claim.personBornOn, () => dayWithEra(claim.personBornOn ?? '')],
    [t`損害の割合`, claim.lossPercent, () => `${claim.lossPercent}%`],
    [t`床上浸水`, claim.flooded, () => (claim.flooded ? <Trans>あり</Trans> : <Trans>なし</Trans>)],
    [t`保養所`, facility, () => `${facility?.name} (${facility?.prefecture})`],
    [t`旅行会社`, claim.agency, () => claim.agency?.name],
    [t`ツアー`, claim.tour, () => claim.tour],
    [t`講座`, claim.course, () => claim.course],
    [t`期間`, untilOn, () => <Period from={fromOn ?? ''} nights={Boolean(facility)} until={untilOn ?? ''} />],
    [t`同行者`, claim.companions, () => <Trans>{claim.companions ?? 0}人</Trans>],
    [t`費用`, claim.cost, () => yen(claim.cost ?? 0)],
    [t`割引券`, coupon, () => coupon && <CouponState coupon={coupon} />],
    [t`ご遺族`, claim.heirName, () => claim.heirName],
    [t`ご遺族の住所`, claim.heirAddress, () => `${claim.heirPostalCode ?? ''} ${claim.heirAddress}`.trim()],
    [t`ご遺族の続柄`, claim.heirRelation, () => claim.heirRelation && words.heir(claim.heirRelation)],
    [t`お支払い先`, claim.payee, () => claim.payee && words.payee(claim.payee)],
  ];
  return lines
    .filter(([, value]) => known(value))
    .map(([name, , shown]) => <Line claimed={shown()} key={name} name={name} />);
}

function Period({ from, until, nights }: { from: string; until: string; nights: boolean }) {
  const count = from ? daysBetween(from, until) : 0;
  return (
    <>
      {from && dayWithEra(from)} – {dayWithEra(until)}{' '}
      {nights ? <Trans>{count}泊</Trans> : <Trans>{count + 1}日間</Trans>}
    </>
  );
}
