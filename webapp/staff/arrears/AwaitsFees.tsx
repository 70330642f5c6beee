import { Trans, useLingui } from '@lingui/react/macro';
import { type FragmentType, readFragment } from '../gen/fragment-masking.ts';
import { graphql } from '../gen/gql.ts';

const AwaitsFeesOf = graphql(`
  fragment AwaitsFees on Claim {
    id
    awaitsFees
    company {
      id
      name
    }
  }
`);

/** Says that a claim is not paid before its company has paid the fees that it owes; nothing where it owes none. */
export function AwaitsFees({ claim }: { claim: FragmentType<typeof AwaitsFeesOf> }) {
  const { t } = useLingui();
  const { awaitsFees, company } = readFragment(AwaitsFeesOf, claim);
  if (!awaitsFees) return null;
  return (
    <section aria-label={t`会費の滞納`} className="shrink-0 rounded-8 bg-yellow-50 px-3 py-2 text-[0.875rem]">
      <h2 className="font-700 text-[0.9375rem]">
        <Trans>会費の滞納</Trans>: {company.name}
      </h2>
      <p>
        <Trans>審査と決定はできます。支払いは、会費が納められるまで待ちます。</Trans>
      </p>
    </section>
  );
}
