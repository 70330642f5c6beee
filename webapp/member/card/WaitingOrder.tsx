import { Trans, useLingui } from '@lingui/react/macro';
import { useFormat } from '../../kit/useFormat.ts';
import { CodePicture } from './CodePicture.tsx';
import type { KeptOrder } from './kept.ts';

/** An order with its code: what it is, and what the desk does next. */
export function WaitingOrder({ order }: { order: KeptOrder }) {
  const { t } = useLingui();
  const { yen, day, instant } = useFormat();
  const { name, number, quantity, amount, paid, delivery, payBy, payUntil, code } = order;
  return (
    <article className="flex flex-col gap-2 rounded-12 border border-solid-gray-420 bg-white p-4">
      <h3 className="font-700">{name}</h3>
      <p className="tabular-nums">
        <Trans>
          {quantity}枚 {yen(amount)}
        </Trans>
      </p>
      <p>
        {!paid && payBy === 'SLIP' && <Trans>{day(payUntil)} までに、払込票でお支払いください。</Trans>}
        {!paid && payBy === 'CARD' && (
          <Trans>{instant(payUntil)} までに、申込みの画面から、カードでお支払いください。</Trans>
        )}
        {!paid && payBy === 'COUNTER' && <Trans>{day(payUntil)} までに、窓口でお支払いください。</Trans>}
        {paid && delivery === 'POST' && <Trans>お支払い済みです。郵送をお待ちください。</Trans>}
        {paid && delivery === 'PICK_UP' && <Trans>お支払い済みです。窓口でお受け取りください。</Trans>}
        {paid && delivery === 'QR' && <Trans>お支払い済みです。会場で、このQRコードをお見せください。</Trans>}
      </p>
      <p className="font-mono text-[1.125rem]">{number}</p>
      {code && (
        <div className="flex size-56 items-center justify-center self-center">
          <CodePicture code={code} label={t`${name}のQRコード`} />
        </div>
      )}
    </article>
  );
}
