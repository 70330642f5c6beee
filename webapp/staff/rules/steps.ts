import { useLingui } from '@lingui/react/macro';
import type { Role, RuleDraftStatus } from '../gen/graphql.ts';

/** What can be done with a draft. */
export type Step = 'propose' | 'approve' | 'return' | 'withdraw';

/** A draft as far as it tells what can be done with it. */
export interface Stage {
  status: RuleDraftStatus;
  mine: boolean;
  trial?: { finishedAt?: unknown } | null | undefined;
}

/** The steps that somebody with these roles can take now. Who has worked on a draft does not approve it. */
export function stepsOf({ status, mine, trial }: Stage, roles: readonly Role[]): Step[] {
  if (status === 'DRAFT') return trial?.finishedAt ? ['propose', 'withdraw'] : ['withdraw'];
  if (status !== 'PROPOSED') return [];
  return roles.includes('APPROVER') && !mine ? ['approve', 'return', 'withdraw'] : ['return', 'withdraw'];
}

/** What a step is called, by which key it is asked for, and what it does. */
export interface StepWords {
  key: string;
  name: string;
  says: string;
  done: string;
}

/** The words of the steps. */
export function useStepWords(): Record<Step, StepWords> {
  const { t } = useLingui();
  return {
    propose: {
      key: 'p',
      name: t`提案する`,
      says: t`別の承認者が承認すると、規程になります。承認されるまで、案は変えられません。`,
      done: t`提案しました。`,
    },
    approve: {
      key: 'a',
      name: t`承認する`,
      says: t`その日からあとのことに、この規程を使います。これまでに決定したことは変わりません。承認したあとは書きかえられません。`,
      done: t`承認しました。`,
    },
    return: {
      key: 'r',
      name: t`案へもどす`,
      says: t`理由を添えて、作り直せるようにします。`,
      done: t`案へもどしました。`,
    },
    withdraw: {
      key: 'w',
      name: t`取り下げる`,
      says: t`この案を終わりにします。規程は変わりません。`,
      done: t`取り下げました。`,
    },
  };
}
