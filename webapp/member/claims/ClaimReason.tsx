import { useLingui } from '@lingui/react';
import { Trans } from '@lingui/react/macro';
import { Section } from '../../kit/Card.tsx';
import { type FragmentType, readFragment } from '../gen/fragment-masking.ts';
import { graphql } from '../gen/gql.ts';

/** What the reason for an amount reads. */
export const ClaimReasonFragment = graphql(`
  fragment ClaimReason on Claim {
    status
    verdict {
      reckoned {
        ja
        en
      }
    }
  }
`);

/** Why what was decided is so much, in a sentence; nothing before it is decided. */
export function ClaimReason({ claim }: { claim: FragmentType<typeof ClaimReasonFragment> }) {
  const { status, verdict } = readFragment(ClaimReasonFragment, claim);
  const { i18n } = useLingui();
  const why = verdict?.reckoned[i18n.locale === 'en' ? 'en' : 'ja'];
  if (!why || (status !== 'APPROVED' && status !== 'PAID')) return null;
  return (
    <Section title={<Trans>金額について</Trans>}>
      <p>{why}</p>
    </Section>
  );
}
