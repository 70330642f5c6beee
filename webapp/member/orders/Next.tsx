import { Trans } from '@lingui/react/macro';
import { useFormat } from '../../kit/useFormat.ts';
import type { Order } from './OrderPage.tsx';
import { OrderState } from './OrderState.tsx';

/** The state, and the sentence that says what comes next. */
export function Next({
  order: { status, payUntil, amount, offering, payBy, balance, settledOn, returned, refusedRefunds },
}: {
  order: Order;
}) {
  const { yen, day } = useFormat();
  const refused = refusedRefunds.length > 0;
  return (
    <div className="flex flex-col gap-2 rounded-12 border border-solid-gray-420 bg-white p-4">
      <p>
        <OrderState status={status} />
      </p>
      <p className="font-700">
        {status === 'ORDERED' && payBy === 'SLIP' && (
          <Trans>
            {day(payUntil ?? '')} までに、次の口座へ {yen(amount ?? 0)} をお振り込みください。
          </Trans>
        )}
        {status === 'ORDERED' && payBy === 'CARD' && <Trans>カードでのお支払いをお待ちしています。</Trans>}
        {status === 'ORDERED' && payBy === 'COUNTER' && (
          <Trans>
            {day(payUntil ?? '')} までに、事務局の窓口で {yen(amount ?? 0)}{' '}
            をお支払いください。この画面をお見せください。
          </Trans>
        )}
        {status === 'PAID' && offering?.delivery === 'POST' && <Trans>チケットを郵送します。お待ちください。</Trans>}
        {status === 'PAID' && offering?.delivery === 'PICK_UP' && <Trans>窓口でチケットをお受け取りください。</Trans>}
        {status === 'PAID' && offering?.delivery === 'QR' && (
          <Trans>会場で、この画面のQRコードをお見せください。</Trans>
        )}
        {status === 'DELIVERED' && offering?.delivery === 'QR' && <Trans>ご利用済みです。</Trans>}
        {status === 'DELIVERED' && offering?.delivery === 'POST' && <Trans>チケットをお送りしました。</Trans>}
        {status === 'DELIVERED' && offering?.delivery === 'PICK_UP' && <Trans>チケットをお渡ししました。</Trans>}
        {(returned ?? 0) > 0 && payBy === 'COMPANY' && (
          <Trans>{returned}枚は返却され、会社への請求から引きました。</Trans>
        )}
        {(returned ?? 0) > 0 && payBy === 'CARD' && refused && <Trans>{returned}枚は返却されました。</Trans>}
        {(returned ?? 0) > 0 && payBy === 'CARD' && !refused && (
          <Trans>{returned}枚は返却され、代金はカードへお返しします。</Trans>
        )}
        {(returned ?? 0) > 0 && (payBy === 'COUNTER' || payBy === 'SLIP') && (
          <Trans>{returned}枚は返却され、代金をお返ししました。</Trans>
        )}
        {status === 'CANCELLED' && !offering?.withdrawnAt && <Trans>この申込みは取り消されました。</Trans>}
        {status === 'CANCELLED' && offering?.withdrawnAt && <Trans>このチケットは取りやめになりました。</Trans>}
        {status === 'EXPIRED' && <Trans>お支払いの期限が過ぎたため、申込みを取り消しました。</Trans>}
      </p>
      {status === 'PAID' && payBy === 'COMPANY' && (
        <p>
          <Trans>
            代金 {yen(amount ?? 0)}{' '}
            は会社の請求書に載ります。会社は、あなたのお名前、申込番号、チケットの名前、金額を請求書で知ります。
          </Trans>
        </p>
      )}
      {status === 'CANCELLED' && payBy === 'COMPANY' && (
        <p>
          <Trans>会社へのご請求はありません。</Trans>
        </p>
      )}
      {status === 'CANCELLED' && offering?.withdrawal && <p className="whitespace-pre-line">{offering.withdrawal}</p>}
      {balance !== null && balance < 0 && payBy === 'CARD' && !refused && (
        <p>
          <Trans>お支払いいただいた {yen(-balance)} を、カードへお返しします。</Trans>
        </p>
      )}
      {balance !== null && balance < 0 && payBy !== 'CARD' && (
        <p>
          <Trans>お支払いいただいた {yen(-balance)} をお返しします。方法は、事務局からご連絡します。</Trans>
        </p>
      )}
      {settledOn && payBy !== 'CARD' && (
        <p>
          <Trans>{day(settledOn)} に代金をお返ししました。</Trans>
        </p>
      )}
    </div>
  );
}
