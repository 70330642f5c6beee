import { useLingui } from '@lingui/react/macro';
import type { ManyStep } from './picks.ts';

/** The words of what is done with several claims at once. */
export interface ManyWords {
  name: string;
  outcome: string;
  /** Of one of them, once it happened. */
  done: string;
}

/** The words of each step, in the language of the screen. */
export function useManyWords(): (step: ManyStep) => ManyWords {
  const { t } = useLingui();
  return (step) =>
    step === 'recommend'
      ? {
          name: t`まとめて審査済みにする`,
          outcome: t`一件ずつ規程に照らし直し、確かめることのないものだけを承認へ回します。別の職員が決定します。`,
          done: t`承認へ回しました`,
        }
      : {
          name: t`まとめて承認する`,
          outcome: t`一件ずつ規程に照らし直し、確かめることのないものだけを承認します。会員の画面に「決定」と出ます。`,
          done: t`承認しました`,
        };
}
