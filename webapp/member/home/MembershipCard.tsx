import { Trans, useLingui } from '@lingui/react/macro';
import { lazy, Suspense } from 'react';
import { useFormat } from '../../kit/useFormat.ts';
import { type FragmentType, readFragment } from '../gen/fragment-masking.ts';
import { graphql } from '../gen/gql.ts';
import { insist } from '../shell/lazily.ts';

/** What draws the code comes after the first screen; its place is kept. */
const QrCode = lazy(() => insist(async () => ({ default: (await import('../../kit/QrCode.tsx')).QrCode })));

/** What the card reads. */
export const MembershipCardFragment = graphql(`
  fragment MembershipCard on Member {
    number
    name
    kana
    joinedOn
    card
    employment {
      id
      company {
        id
        name
      }
    }
  }
`);

/** The membership card: who, since when, and the code that a desk reads. */
export function MembershipCard({ member }: { member: FragmentType<typeof MembershipCardFragment> }) {
  const { t } = useLingui();
  const { day } = useFormat();
  const { number, name, kana, joinedOn, card, employment } = readFragment(MembershipCardFragment, member);
  return (
    <div className="flex flex-col gap-4 rounded-16 bg-key-1000 p-4 text-white sm:flex-row sm:items-center sm:justify-between sm:p-6">
      <div className="flex min-w-0 flex-col gap-1">
        <p className="text-[0.9375rem]">
          <Trans>勤労者福祉共済 会員証</Trans>
        </p>
        <p className="text-[0.875rem] leading-130">{kana}</p>
        <p className="text-std-22B-150">{name}</p>
        <p className="font-mono text-[1.125rem] tracking-wider">{number}</p>
        <p className="text-[0.9375rem] leading-150">{employment?.company.name}</p>
        {joinedOn && (
          <p className="text-[0.9375rem] leading-150">
            <Trans>加入 {day(joinedOn)}</Trans>
          </p>
        )}
      </div>
      {card && (
        <div className="size-44 self-center rounded-8 bg-white p-2">
          <Suspense>
            <QrCode label={t`会員証のQRコード`} text={card} />
          </Suspense>
        </div>
      )}
    </div>
  );
}
