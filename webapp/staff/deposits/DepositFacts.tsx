import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { yen } from '../../kit/format.ts';
import { day, moment } from '../words/dates.ts';
import type { DepositOfDialog } from './DepositDialog.tsx';
import { useDepositWords } from './useDepositWords.ts';

/** What the bank says of a deposit, and what became of it. */
export function DepositFacts({ deposit }: { deposit: DepositOfDialog }) {
  const { status, doubt: why } = useDepositWords();
  const { paidOn, amount, payer, remark, number, doubt, reason, order, booking, decidedAt, decidedBy } = deposit;
  return (
    <dl className="grid grid-cols-[6rem_1fr] content-start gap-x-3 gap-y-1">
      <Line label={<Trans>入金日</Trans>}>{paidOn && day(paidOn)}</Line>
      <Line label={<Trans>金額</Trans>}>
        <strong className="tabular-nums">{yen(amount ?? 0)}</strong>
      </Line>
      <Line label={<Trans>振込依頼人</Trans>}>{payer}</Line>
      {remark && <Line label={<Trans>摘要</Trans>}>{remark}</Line>}
      <Line label={<Trans>払込番号</Trans>}>
        <span className="font-mono">{number || <Trans>なし</Trans>}</span>
      </Line>
      <Line label={<Trans>状態</Trans>}>
        {status(deposit.status)} {doubt && deposit.status === 'DOUBTFUL' && why(doubt)}
      </Line>
      {order && (
        <Line label={<Trans>申込み</Trans>}>
          <span className="font-mono">{order.number}</span> {order.member?.name}
        </Line>
      )}
      {booking && (
        <Line label={<Trans>予約</Trans>}>
          <span className="font-mono">{booking.number}</span> {booking.member?.name}
        </Line>
      )}
      {decidedAt && (
        <Line label={<Trans>前の照合</Trans>}>
          {moment(decidedAt)} {decidedBy?.name} {reason}
        </Line>
      )}
    </dl>
  );
}

function Line({ label, children }: { label: ReactNode; children: ReactNode }) {
  return (
    <>
      <dt className="text-solid-gray-700">{label}</dt>
      <dd className="min-w-0 break-words">{children}</dd>
    </>
  );
}
