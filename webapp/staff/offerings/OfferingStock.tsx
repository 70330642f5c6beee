import { Trans } from '@lingui/react/macro';
import { Link } from 'wouter';
import { type FragmentType, readFragment } from '../gen/fragment-masking.ts';
import { graphql } from '../gen/gql.ts';

const StockOf = graphql(`
  fragment OfferingStock on Offering {
    stock {
      id
      pieces
    }
  }
`);

/** How many paper tickets lie in the safe, and the way to their ledger; nothing before the first came in. */
export function OfferingStock({ offering }: { offering: FragmentType<typeof StockOf> }) {
  const { stock } = readFragment(StockOf, offering);
  if (!stock) return null;
  return (
    <>
      <dt className="text-solid-gray-700">
        <Trans>券の在庫</Trans>
      </dt>
      <dd className="tabular-nums">
        <Link className="link focus-mark" href={`/stocks/${stock.id}`}>
          <Trans>{stock.pieces.toLocaleString()}枚</Trans>
        </Link>
      </dd>
    </>
  );
}
