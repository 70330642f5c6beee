import { useLingui } from '@lingui/react/macro';
import type { PayBy } from './TicketView.tsx';

/** The places at which an order can be paid. */
export function PayPlaces({ ways }: { ways: readonly PayBy[] }) {
  const { t } = useLingui();
  const words: Record<PayBy, string> = {
    COUNTER: t`事務局の窓口で`,
    SLIP: t`銀行振込（払込票）で`,
    CARD: t`クレジットカードで`,
    COMPANY: t`会社の請求書で`,
  };
  return ways.map((way) => words[way]).join(t`、または`);
}
