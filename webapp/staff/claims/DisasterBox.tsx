import { Trans, useLingui } from '@lingui/react/macro';
import { useDisasterWords } from '../disasters/useDisasterWords.ts';
import { type FragmentType, readFragment } from '../gen/fragment-masking.ts';
import { graphql } from '../gen/gql.ts';
import { day } from '../words/dates.ts';

const ClaimDisasterOf = graphql(`
  fragment ClaimDisaster on Claim {
    id
    disaster @include(if: $desk) {
      id
      name
      fromOn
      untilOn
      treatment
      percent
    }
  }
`);

/** Which declared disaster struck the place on the day, and what is given for it; nothing where there is none. */
export function DisasterBox({ claim }: { claim: FragmentType<typeof ClaimDisasterOf> }) {
  const { t } = useLingui();
  const { treated } = useDisasterWords();
  const { disaster } = readFragment(ClaimDisasterOf, claim);
  if (!disaster) return null;
  const { name, fromOn, untilOn } = disaster;
  return (
    <section aria-label={t`指定された災害`} className="rounded-8 bg-yellow-50 px-3 py-2 text-[0.875rem]">
      <h2 className="font-700 text-[0.9375rem]">
        <Trans>指定された災害</Trans>: {name}
      </h2>
      <p>
        <Trans>
          {day(fromOn)} から {day(untilOn)} まで。この地域の扱いは「{treated(disaster)}」です。
        </Trans>
      </p>
    </section>
  );
}
