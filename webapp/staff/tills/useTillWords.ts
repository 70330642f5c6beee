import { useLingui } from '@lingui/react/macro';
import type { TillDayStatus } from '../gen/graphql.ts';

/** The words of a day's states. */
export function useTillWords(): Record<TillDayStatus, string> {
  const { t } = useLingui();
  return { OPEN: t`締めていない`, COUNTED: t`確認待ち`, CLOSED: t`締め済み` };
}
