import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Section } from '../../kit/Card.tsx';
import { Icon } from '../../kit/icons.tsx';
import { type FragmentType, readFragment } from '../gen/fragment-masking.ts';
import { graphql } from '../gen/gql.ts';
import type { ClaimStatus } from '../gen/graphql.ts';
import { Outcomes, OutcomesFragment, useLanguage } from './Outcomes.tsx';

/** What the verdict on a claim that was sent reads. */
export const ClaimVerdictFragment = graphql(`
  fragment ClaimVerdict on Claim {
    status
    kind {
      mourning
    }
    verdict {
      entitled
      reckoned {
        ja
        en
      }
      ...Outcomes
    }
  }
`);

/** The states in which a claim that was sent is not decided. */
const open: readonly ClaimStatus[] = ['SUBMITTED', 'RETURNED'];

/** What the rule says of a claim that was sent: in a sentence, why it is so much, and each condition with its reason. */
export function ClaimVerdict({ claim }: { claim: FragmentType<typeof ClaimVerdictFragment> }) {
  const { status, kind, verdict } = readFragment(ClaimVerdictFragment, claim);
  const language = useLanguage();
  if (!verdict || status === 'DRAFT' || status === 'WITHDRAWN') return null;
  const { outcomes } = readFragment(OutcomesFragment, verdict);
  const decided = !open.includes(status);
  const waits = !decided && outcomes.some(({ holds, awaits }) => holds && awaits);
  return (
    <Section title={<Trans>規程に照らした結果</Trans>}>
      <p>{sentence(status, verdict.entitled, waits)}</p>
      {status !== 'REFUSED' && verdict.reckoned[language] && <p>{verdict.reckoned[language]}</p>}
      {outcomes.length > 0 && (
        <details className="group flex flex-col" open={waits || !verdict.entitled}>
          <summary className="link focus-mark flex min-h-11 w-fit cursor-pointer items-center gap-1">
            <span className="group-open:rotate-90">
              <Icon name="right" size={18} />
            </span>
            <Trans>条件と理由（{outcomes.length}件）</Trans>
          </summary>
          <Outcomes decided={decided} of={verdict} quiet={kind.mourning} />
        </details>
      )}
    </Section>
  );
}

/** How a claim stands to its rule, as far as its state says. */
function sentence(status: ClaimStatus, entitled: boolean, waits: boolean): ReactNode {
  if (status === 'REFUSED')
    return entitled ? (
      <Trans>規程の条件ではなく、「これまでとこれから」でお伝えした理由により、ご用意できませんでした。</Trans>
    ) : (
      <Trans>満たしていない条件があるため、ご用意できませんでした。</Trans>
    );
  if (!entitled) return <Trans>いまの記録では、満たしていない条件があります。事務局が確認します。</Trans>;
  if (waits) return <Trans>規程の条件に当てはまっています。このほかに、確認を待っているものがあります。</Trans>;
  return <Trans>規程の条件をすべて満たしています。</Trans>;
}
