import { Trans, useLingui } from '@lingui/react/macro';
import { yen } from '../../kit/format.ts';
import type { Choice } from '../../kit/RadioList.tsx';
import { useEventWords } from '../events/useEventWords.ts';
import { useOrderWords } from '../orders/useOrderWords.ts';
import { day } from '../words/dates.ts';
import type { DepositProps } from './DepositDialog.tsx';

/** The choice to give a deposit back. */
export const giveBack = 'RETURN';

/** The orders and bookings that it may be meant for, each with what differs, and the return behind them. */
export function useChoices({ candidates, bookingCandidates, amount, number }: DepositProps['deposit']): Choice[] {
  const { t } = useLingui();
  const { status } = useOrderWords();
  const { bookings } = useEventWords();
  const meant = [
    ...candidates.map((of) => ({ ...of, what: of.title, stands: status(of.status) })),
    ...bookingCandidates.map((of) => ({ ...of, what: of.event?.name, stands: bookings[of.status] })),
  ];
  const choices = meant.map((of) => ({
    value: of.id,
    label: (
      <>
        <strong>{of.member?.name}</strong> <span className="font-mono">{of.member?.number}</span> {of.member?.kana}
      </>
    ),
    note: (
      <>
        {of.what} {of.stands}
        <br />
        <span className={of.slipNumber === number ? 'font-700' : ''}>
          <Trans>払込番号</Trans> <span className="font-mono">{of.slipNumber}</span>
        </span>{' '}
        <span className={of.amount === amount ? 'font-700' : 'font-700 text-error-2'}>{yen(of.amount ?? 0)}</span>{' '}
        {of.payUntil && <Trans>期限 {day(of.payUntil)}</Trans>}
      </>
    ),
  }));
  return [...choices, { value: giveBack, label: t`返金する`, note: t`どの申込みの入金でもない` }];
}
