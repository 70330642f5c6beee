import { useLingui } from '@lingui/react/macro';
import { CodePicture } from '../card/CodePicture.tsx';
import { useCard } from '../card/useCard.ts';
import { type FragmentType, readFragment } from '../gen/fragment-masking.ts';
import { graphql } from '../gen/gql.ts';

const OrderCodeFragment = graphql(`
  fragment OrderCode on Order {
    code {
      text
      until
    }
    title
  }
`);

/** The code of an order, which the desk reads; it stands on the card's page too, which the phone keeps. */
export function OrderCode({ order }: { order: FragmentType<typeof OrderCodeFragment> }) {
  const { t } = useLingui();
  const { code, title } = readFragment(OrderCodeFragment, order);
  const name = title ?? '';
  useCard();
  if (!code) return null;
  return (
    <div className="self-center rounded-8 border border-solid-gray-420 bg-white p-2">
      <CodePicture code={code} label={t`${name}のQRコード`} />
    </div>
  );
}
