import { Trans } from '@lingui/react/macro';
import { useFormat } from '../../kit/useFormat.ts';
import type { Order } from './OrderPage.tsx';

/** What goes back to the card, or went: of each payment that did not pay the order, or whose order was taken back. */
export function CardRefunds({ order: { checkouts } }: { order: Order }) {
  const { yen, day } = useFormat();
  return checkouts
    .filter(({ status }) => status === 'REFUNDING' || status === 'REFUNDED')
    .map(({ id, received, refundedOn }) => (
      <p key={id}>
        {refundedOn ? (
          <Trans>
            {day(refundedOn)} に、カードのお支払い {yen(received ?? 0)}{' '}
            をお返ししました。ご利用明細への反映は、カード会社により異なります。
          </Trans>
        ) : (
          <Trans>カードでお支払いいただいた {yen(received ?? 0)} を、カードへお返しする手続きをしています。</Trans>
        )}
      </p>
    ));
}
