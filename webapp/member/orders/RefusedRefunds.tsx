import { Trans } from '@lingui/react/macro';
import { useFormat } from '../../kit/useFormat.ts';
import type { Order } from './OrderPage.tsx';

/** What could not go back to the card, and what became of it instead. */
export function RefusedRefunds({ refunds }: { refunds: Order['refusedRefunds'] }) {
  const { yen, day } = useFormat();
  const counting = refunds.filter(({ reopenedOn }) => !reopenedOn);
  return counting.map(({ id, amount, outcome, settledOn }) => (
    <p key={id}>
      {!outcome && (
        <Trans>
          カードでお支払いいただいた {yen(amount ?? 0)}{' '}
          を、カードへお返しできませんでした。お返しする方法を、事務局で確認しています。
        </Trans>
      )}
      {outcome === 'CASH' && (
        <Trans>
          カードへお返しできなかった {yen(amount ?? 0)} を、{day(settledOn ?? '')} に現金でお返ししました。
        </Trans>
      )}
      {outcome === 'TRANSFER' && (
        <Trans>
          カードへお返しできなかった {yen(amount ?? 0)} を、{day(settledOn ?? '')} に銀行振込でお返ししました。
        </Trans>
      )}
      {outcome === 'KEPT' && (
        <Trans>
          カードでお支払いいただいた {yen(amount ?? 0)}{' '}
          は、カード会社でのお手続きで決着したため、事務局からはお返ししません。ご不明な点は、事務局へお問い合わせください。
        </Trans>
      )}
    </p>
  ));
}
