import { AwaitsFees } from '../arrears/AwaitsFees.tsx';
import { type FragmentType, readFragment } from '../gen/fragment-masking.ts';
import { graphql } from '../gen/gql.ts';
import { RevocationBox } from '../revocations/RevocationBox.tsx';
import { LeavingSays } from './LeavingSays.tsx';

const WithheldOf = graphql(`
  fragment Withheld on Claim {
    id
    ...AwaitsFees
    ...LeavingSays
    ...ClaimRevocation
  }
`);

/** What a Withheld takes. */
export interface WithheldProps {
  claim: FragmentType<typeof WithheldOf>;
  onReload: () => void;
}

/** Why a claim is not going to be paid as it stands, with what can be done, and the way to have its approval revoked. */
export function Withheld({ claim, onReload }: WithheldProps) {
  const of = readFragment(WithheldOf, claim);
  return (
    <>
      <AwaitsFees claim={of} />
      <LeavingSays claim={of} />
      <RevocationBox claim={of} onReload={onReload} />
    </>
  );
}
