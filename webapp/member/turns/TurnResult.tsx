import { Trans } from '@lingui/react/macro';
import { Link } from 'wouter';
import { buttonClass } from '../../kit/Button.tsx';
import { Notice } from '../../kit/Notice.tsx';
import type { TurnWaitingProps } from './TurnWaiting.tsx';

/** What became of a turn whose number was called: its order, or why there is none. */
export function TurnResult({ turn }: Pick<TurnWaitingProps, 'turn'>) {
  const number = turn.number?.toLocaleString();
  if (turn.status === 'SERVED' && turn.order) {
    return (
      <Notice live title={<Trans>整理券 {number}番 の順番で、お申し込みいただきました。</Trans>} tone="success">
        <Link className={buttonClass({ look: 'secondary' })} href={`/orders/${turn.order.id}`}>
          <Trans>申込みを見る</Trans>
        </Link>
      </Notice>
    );
  }
  if (turn.status !== 'MISSED') return null;
  return (
    <Notice live title={<Trans>整理券 {number}番 の順番が来ました。</Trans>} tone="info">
      {turn.refusal}
    </Notice>
  );
}
