import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { type FragmentType, readFragment } from '../gen/fragment-masking.ts';
import { graphql } from '../gen/gql.ts';
import { dayWithEra } from '../words/dates.ts';
import { useWords } from '../words/useWords.ts';

const MemberFactsOf = graphql(`
  fragment MemberFacts on Member {
    id
    sex @include(if: $desk)
    bornOn @include(if: $desk)
    marriedOn @include(if: $desk)
    joinedOn @include(if: $desk)
    leftOn @include(if: $desk)
    postalCode @include(if: $desk)
    address @include(if: $desk)
    telephone @include(if: $desk)
  }
`);

/** The facts of the register, and how to reach the member. */
export function MemberFacts({ member: masked }: { member: FragmentType<typeof MemberFactsOf> }) {
  const member = readFragment(MemberFactsOf, masked);
  const words = useWords();
  const on = (value: string | null | undefined) => value && dayWithEra(value);
  return (
    <section className="flex flex-col gap-1">
      <h2 className="font-700">
        <Trans>台帳</Trans>
      </h2>
      <dl className="border-t border-solid-gray-300">
        <Fact name={<Trans>生年月日</Trans>} value={on(member.bornOn)} />
        <Fact name={<Trans>性別</Trans>} value={member.sex && words.sex(member.sex)} />
        <Fact name={<Trans>結婚年月日</Trans>} value={on(member.marriedOn)} />
        <Fact name={<Trans>加入年月日</Trans>} value={on(member.joinedOn)} />
        <Fact name={<Trans>退会年月日</Trans>} value={on(member.leftOn)} />
        <Fact
          name={<Trans>住所</Trans>}
          value={[member.postalCode && `〒${member.postalCode}`, member.address].filter(Boolean).join(' ')}
        />
        <Fact
          name={<Trans>電話番号</Trans>}
          value={member.telephone && <span className="font-mono">{member.telephone}</span>}
        />
      </dl>
    </section>
  );
}

/** A line of facts: what it is and what it says; a dash where nothing is on file. */
export function Fact({ name, value }: { name: ReactNode; value: ReactNode }) {
  return (
    <div className="grid grid-cols-[9rem_1fr] gap-x-3 border-b border-solid-gray-200 py-1 leading-140">
      <dt className="text-solid-gray-700">{name}</dt>
      <dd className="min-w-0 tabular-nums">{value || <span className="text-solid-gray-600">–</span>}</dd>
    </div>
  );
}
