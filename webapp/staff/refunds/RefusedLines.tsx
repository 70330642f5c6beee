import { Trans } from '@lingui/react/macro';
import { yen } from '../../kit/format.ts';
import { type FragmentType, readFragment } from '../gen/fragment-masking.ts';
import { graphql } from '../gen/gql.ts';
import { day, moment } from '../words/dates.ts';
import { useRefundWords } from './useRefundWords.ts';

/** What is read of money that the payment provider refuses to give back to its card. */
export const RefusedRefundDocument = graphql(`
  fragment RefusedRefundOf on RefusedRefund {
    id
    version
    amount
    refusedAt
    outcome
    settledOn
    note
    settledBy {
      id
      name
    }
    reopenedOn
    reopenReason
    reopenedBy {
      id
      name
    }
  }
`);

/** The refused refunds of an order or a booking, as its query reads them. */
export type RefusedRefunds = readonly FragmentType<typeof RefusedRefundDocument>[];

/** One of them, read. */
export type RefusedRefund = ReturnType<typeof readRefused>[number];

/** Them, read. */
export const readRefused = (refunds: RefusedRefunds) => refunds.map((one) => readFragment(RefusedRefundDocument, one));

/** What cannot go back to its card, and what became of it: lines of the facts of an order or a booking. */
export function RefusedLines({ refunds }: { refunds: RefusedRefunds }) {
  const { outcome } = useRefundWords();
  return readRefused(refunds).map((one) => (
    <div className="contents" key={one.id}>
      <dt className="text-solid-gray-700">
        <Trans>カードへ返せない代金</Trans>
      </dt>
      <dd>
        {yen(one.amount ?? 0)}{' '}
        {one.settledOn && one.outcome ? (
          <>
            {outcome(one.outcome)} {day(one.settledOn)} {one.settledBy?.name} {one.note}
            {one.reopenedOn && (
              <span className="block">
                <Trans>
                  {day(one.reopenedOn)} {one.reopenedBy?.name} が登録を取り消しました。{one.reopenReason}
                </Trans>
              </span>
            )}
          </>
        ) : (
          <strong>
            <Trans>{moment(one.refusedAt)} に、カードへ返せませんでした。扱いが未登録です。</Trans>
          </strong>
        )}
      </dd>
    </div>
  ));
}
