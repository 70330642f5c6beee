import { Trans } from '@lingui/react/macro';
import { yen } from '../../kit/format.ts';
import { type FragmentType, readFragment } from '../gen/fragment-masking.ts';
import { graphql } from '../gen/gql.ts';
import { day } from '../words/dates.ts';
import { useOrderWords } from './useOrderWords.ts';

const ReturnsOf = graphql(`
  fragment OrderReturns on Order {
    returns {
      id
      pieces
      amount
      method
      reason
      note
      returnedOn
      refundedOn
      madeBy {
        id
        name
      }
    }
  }
`);

/** What of an order came back, and what was paid back for it. */
export function OrderReturns({ order }: { order: FragmentType<typeof ReturnsOf> }) {
  const { reasons, method } = useOrderWords();
  const { returns } = readFragment(ReturnsOf, order);
  if (returns.length === 0) return null;
  return (
    <ul className="mt-3 flex flex-col gap-1 border-t border-solid-gray-200 pt-3">
      {returns.map((one) => (
        <li key={one.id}>
          {day(one.returnedOn ?? '')}{' '}
          <strong>
            <Trans>{one.pieces}枚を返却</Trans>
          </strong>{' '}
          {one.reason && reasons[one.reason]} {yen(one.amount ?? 0)} {one.method && method(one.method)}{' '}
          {one.madeBy?.name} {one.note}{' '}
          {one.method === 'CARD' &&
            (one.refundedOn ? (
              <Trans>{day(one.refundedOn)} にカードへ返しました</Trans>
            ) : (
              <Trans>カードへ返す手続きをしています</Trans>
            ))}
        </li>
      ))}
    </ul>
  );
}
