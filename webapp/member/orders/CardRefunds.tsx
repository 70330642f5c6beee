import { Trans } from '@lingui/react/macro';
import { useFormat } from '../../kit/useFormat.ts';
import type { Order } from './OrderPage.tsx';

/** What a CardRefunds takes: fee is what was kept of a booking that was cancelled, refused that something cannot go back. */
export interface CardRefundsProps {
  checkouts: Order['checkouts'];
  fee?: number;
  refused: boolean;
}

/** What goes back to the card, or went: of each payment that did not pay the order, or whose order was taken back. */
export function CardRefunds({ checkouts, fee = 0, refused }: CardRefundsProps) {
  const { yen, day } = useFormat();
  return checkouts
    .filter(({ status }) => status === 'REFUNDED' || (status === 'REFUNDING' && !refused))
    .map(({ id, refund, refundedOn, ...paid }) => ({
      ...{ id, refundedOn, received: (paid.received ?? 0) - (refund === 'CANCELLED' ? fee : 0) },
    }))
    .map(({ id, received, refundedOn }) => (
      <p key={id}>
        {refundedOn ? (
          <Trans>
            {day(refundedOn)} に、カードのお支払い {yen(received)}{' '}
            をお返ししました。ご利用明細への反映は、カード会社により異なります。
          </Trans>
        ) : (
          <Trans>カードでお支払いいただいた {yen(received)} を、カードへお返しする手続きをしています。</Trans>
        )}
      </p>
    ));
}
