import { Trans } from '@lingui/react/macro';
import type { PaymentMethod } from '../gen/graphql.ts';

/** How it was paid, in a word. */
export function Method({ method }: { method: PaymentMethod | null }) {
  if (method === 'INVOICE') return <Trans>会社の請求書</Trans>;
  if (method === 'TRANSFER') return <Trans>銀行振込</Trans>;
  if (method === 'CARD') return <Trans>カード</Trans>;
  return method === 'CASH' ? <Trans>現金</Trans> : <Trans>キャッシュレス</Trans>;
}
