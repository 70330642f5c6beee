import { Trans } from '@lingui/react/macro';
import { yen } from '../../kit/format.ts';
import { day } from './dates.ts';

/** A payment, as far as it tells whether the money is there. */
export interface Paid {
  paid?: string | null;
  amount?: number | null;
  returnedOn?: string | null;
}

/** When was paid, and since when the money is back. */
export function PaidOn({ paid, returnedOn }: Paid) {
  return (
    <>
      {paid && day(paid)}
      {returnedOn && (
        <span className="ml-2 font-700 text-error-2">
          <Trans>{day(returnedOn)} 戻り</Trans>
        </span>
      )}
    </>
  );
}

/** What was paid; struck out where the money came back. */
export function PaidYen({ amount, returnedOn }: Paid) {
  if (amount == null) return null;
  return returnedOn ? <del className="text-solid-gray-700">{yen(amount)}</del> : yen(amount);
}
