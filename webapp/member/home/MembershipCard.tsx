import { Trans } from '@lingui/react/macro';
import { Suspense } from 'react';
import { Link } from 'wouter';
import { CardFace } from '../card/CardFace.tsx';
import { type FragmentType, readFragment } from '../gen/fragment-masking.ts';
import { graphql } from '../gen/gql.ts';
import { lazily } from '../shell/lazily.ts';

/** The code and what draws it come after the first screen; their place is kept. */
const CardCode = lazily(() => import('../card/CardCode.tsx'));

/** What the card reads. */
export const MembershipCardFragment = graphql(`
  fragment MembershipCard on Member {
    number
    name
    kana
    joinedOn
    employment {
      id
      company {
        id
        name
      }
    }
  }
`);

/** The membership card on the home, and the way to where it stands alone. */
export function MembershipCard({ member }: { member: FragmentType<typeof MembershipCardFragment> }) {
  const { number, name, kana, joinedOn, employment } = readFragment(MembershipCardFragment, member);
  return (
    <>
      <CardFace
        company={employment?.company.name ?? ''}
        joinedOn={joinedOn ?? ''}
        kana={kana ?? ''}
        name={name ?? ''}
        number={number ?? ''}
      >
        <Suspense>
          <CardCode />
        </Suspense>
      </CardFace>
      <Link className="link focus-mark inline-flex min-h-11 items-center self-start" href="/card">
        <Trans>会員証だけを表示する（通信がないときも開けます）</Trans>
      </Link>
    </>
  );
}
