import { useLingui } from '@lingui/react/macro';
import type { BankAccountOwner, BankAccountState, BankAccountType } from '../gen/graphql.ts';

/** The words of bank accounts. */
export function useAccountWords() {
  const { t } = useLingui();
  const owners: Record<BankAccountOwner, string> = {
    SCHEME: t`共済の支払元`,
    COMPANY: t`事業所`,
    MEMBER: t`会員`,
    CLAIM: t`ご遺族`,
    AGENCY: t`旅行会社`,
  };
  const states: Record<BankAccountState, string> = { PENDING: t`確認待ち`, CURRENT: t`使用中`, ENDED: t`終了` };
  const types: Record<BankAccountType, string> = { ORDINARY: t`普通`, CURRENT: t`当座`, SAVINGS: t`貯蓄` };
  return {
    owner: (value: BankAccountOwner) => owners[value],
    state: (value: BankAccountState) => states[value],
    type: (value: BankAccountType) => types[value],
    types: Object.entries(types).map(([value, label]) => ({ value, label })),
  };
}
