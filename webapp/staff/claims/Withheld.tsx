import { AwaitsFees } from '../arrears/AwaitsFees.tsx';
import { type FragmentType, readFragment } from '../gen/fragment-masking.ts';
import { graphql } from '../gen/gql.ts';
import { LeftBefore } from './LeftBefore.tsx';
import { NotLeft } from './NotLeft.tsx';

const WithheldOf = graphql(`
  fragment Withheld on Claim {
    id
    ...AwaitsFees
    ...LeftBefore
    ...NotLeft
  }
`);

/** Why a claim is not going to be paid as it stands, with what can be done; nothing where it is. */
export function Withheld({ claim }: { claim: FragmentType<typeof WithheldOf> }) {
  const of = readFragment(WithheldOf, claim);
  return (
    <>
      <AwaitsFees claim={of} />
      <LeftBefore claim={of} />
      <NotLeft claim={of} />
    </>
  );
}
