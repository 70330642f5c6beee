import { Trans } from '@lingui/react/macro';
import { type FragmentType, readFragment } from '../gen/fragment-masking.ts';
import { graphql } from '../gen/gql.ts';
import { useWords } from '../words/useWords.ts';
import { ClaimedBesides } from './ClaimedBesides.tsx';
import { PaidBefore } from './PaidBefore.tsx';

/** What the history of a kind reads. */
export const ClaimHistory = graphql(`
  fragment ClaimHistory on Claim {
    id
    kind {
      id
      name
      nameEn
    }
    paidBefore(first: 20) {
      edges {
        cursor
      }
      ...PaidBeforeList
    }
    claimedBesides(first: 20) {
      edges {
        cursor
      }
      ...ClaimedBesidesList
    }
  }
`);

/** What this person was paid, and asked for, of this kind before. */
export function History({ claim: masked }: { claim: FragmentType<typeof ClaimHistory> }) {
  const { id, kind, paidBefore, claimedBesides } = readFragment(ClaimHistory, masked);
  const words = useWords();
  return (
    <section className="flex flex-col gap-1">
      <h2 className="font-700">
        <Trans>この会員の{words.kind(kind)}の履歴</Trans>
      </h2>
      {paidBefore.edges.length + claimedBesides.edges.length === 0 && (
        <p className="text-[0.875rem] text-solid-gray-700">
          <Trans>これまでの給付も申請もありません。</Trans>
        </p>
      )}
      <table className="w-full border-collapse text-[0.875rem] leading-140">
        <PaidBefore claim={id} list={paidBefore} />
        <ClaimedBesides claim={id} list={claimedBesides} />
      </table>
    </section>
  );
}
