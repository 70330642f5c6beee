import { Trans } from '@lingui/react/macro';
import { Notice } from '../../kit/Notice.tsx';
import { moment } from '../words/dates.ts';
import type { ScannedOrder } from './deskQueries.ts';

/** Says of a scanned order that nothing more is to be done for it, and why; nothing where something is. */
export function ScannedOrderNotice({ order }: { order: ScannedOrder }) {
  const { status, number, deliveredAt, deliveredBy, offering } = order;
  const name = order.title ?? '';
  if (status === 'DELIVERED' && offering?.delivery === 'QR') {
    return (
      <Notice live title={<Trans>このコードのチケットは、もう使われています</Trans>} tone="error">
        <Trans>
          {name}（{number}）は、{moment(deliveredAt ?? '')} に {deliveredBy?.name}{' '}
          が使用を登録しました。もう一度は使えません。
        </Trans>
      </Notice>
    );
  }
  if (status === 'DELIVERED') {
    return (
      <Notice live title={<Trans>このコードのチケットは、もう渡しています</Trans>} tone="error">
        <Trans>
          {name}（{number}）は、{moment(deliveredAt ?? '')} に {deliveredBy?.name} が渡しました。もう一度は渡せません。
        </Trans>
      </Notice>
    );
  }
  if (status === 'CANCELLED' || status === 'EXPIRED') {
    return (
      <Notice live title={<Trans>このコードの申込みは、取り消されています</Trans>} tone="error">
        {status === 'EXPIRED' ? (
          <Trans>
            {name}（{number}）は、支払期限が過ぎたため取り消されました。渡せるものはありません。
          </Trans>
        ) : (
          <Trans>
            {name}（{number}）は、会員が取り消しました。渡せるものはありません。
          </Trans>
        )}
      </Notice>
    );
  }
  return null;
}
