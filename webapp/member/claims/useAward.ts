import { useLingui } from '@lingui/react/macro';
import { useFormat } from '../../kit/useFormat.ts';

/** What a rule gives, as far as one can tell before a claim: the yen, or the most that it can be. */
export function useAward(): (rule: { amount: number; varies: boolean }) => string {
  const { t } = useLingui();
  const { yen } = useFormat();
  return (rule) => {
    const amount = yen(rule.amount);
    return rule.varies ? t`最高 ${amount}` : amount;
  };
}
