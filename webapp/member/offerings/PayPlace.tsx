import { Trans, useLingui } from '@lingui/react/macro';
import { RadioList } from '../../kit/RadioList.tsx';
import type { PayBy } from '../../kit/TicketView.tsx';

/** What a PayPlace takes. */
export interface PayPlaceProps {
  /** What is paid: what the company reads of it. */
  of?: 'TICKET' | 'EVENT';
  /** It is paid only after a lottery is won. */
  won?: boolean;
  ways: readonly PayBy[];
  value: PayBy;
  onChange: (value: PayBy) => void;
}

/** Where it is going to be paid, of what the ticket or the event allows; the first stands chosen. */
export function PayPlace({ of = 'TICKET', won = false, ways, value, onChange }: PayPlaceProps) {
  const { t } = useLingui();
  const words: Record<PayBy, { label: string; note: string }> = {
    COUNTER: { label: t`事務局の窓口で`, note: t`現金やキャッシュレスで` },
    SLIP: { label: t`銀行振込（払込票）で`, note: t`お申込みのあとに、振込先と払込番号をお見せします` },
    CARD: { label: t`クレジットカードで`, note: t`お申込みのあとに、決済会社の画面でお支払いいただきます` },
    COMPANY: {
      label: t`会社の請求書で支払う`,
      note:
        of === 'EVENT'
          ? t`会社は、あなたのお名前、予約番号、イベントの名前、金額を請求書で知ります`
          : t`会社は、あなたのお名前、申込番号、チケットの名前、金額を請求書で知ります`,
    },
  };
  return (
    <RadioList
      choices={ways.map((way) => ({ value: way, ...words[way] }))}
      id="payBy"
      label={won ? <Trans>当選したときのお支払い</Trans> : <Trans>お支払い</Trans>}
      onChange={(next) => onChange(ways.find((way) => way === next) ?? value)}
      value={value}
    />
  );
}
