import { Trans } from '@lingui/react/macro';
import type { Delivery } from './TicketView.tsx';

/** How the tickets reach their member. */
export function Delivered({ by }: { by: Delivery }) {
  if (by === 'QR') return <Trans>紙の券はありません。会場で、この画面のQRコードをお見せください</Trans>;
  return by === 'POST' ? <Trans>お支払いのあとに郵送</Trans> : <Trans>お支払いのあとに窓口で</Trans>;
}
