import { useLingui } from '@lingui/react/macro';
import type { TurnStatus } from '../gen/graphql.ts';

/** What the state of a turn in line is called. */
export function useTurnWords(): (status: TurnStatus) => string {
  const { t } = useLingui();
  const words: Record<TurnStatus, string> = {
    WAITING: t`順番を待っている`,
    SERVED: t`申込みになった`,
    MISSED: t`用意できなかった`,
    LEFT: t`整理券を返した`,
  };
  return (status) => words[status];
}
